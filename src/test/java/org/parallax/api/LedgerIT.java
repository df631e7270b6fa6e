package org.parallax.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The main job on what is shipped: the jar, or the native executable where that was built. */
@QuarkusIntegrationTest
class LedgerIT extends LedgerTest {}
