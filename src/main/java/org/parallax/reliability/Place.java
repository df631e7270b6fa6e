package org.parallax.reliability;

/** Where and in which words an article states something; {@code start} in code points of the article's text. */
public record Place(String article, int start, String text) {}
