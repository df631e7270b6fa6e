package org.parallax.text;

/** A span as clients see it: half-open, in Unicode code points over the text as received, with the exact substring. */
public record TextSpan(int start, int end, String text) {}
