package org.parallax.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The main job on what is shipped: the jar, or the native executable where that was built. */
@QuarkusIntegrationTest
@EnabledIfSystemProperty(named = "operation", matches = "true")
class LedgerIT extends LedgerTest {}
