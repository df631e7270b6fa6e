package org.parallax.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A JSON document that is passed on as it is stored. */
record RawJson(@JsonValue @JsonRawValue String document) {}
