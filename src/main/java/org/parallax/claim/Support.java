package org.parallax.claim;

/** Through how many hands a claim has gone: outlets that carry it, collections of their own among them, origins. */
public record Support(int outlets, int collections, int origins) {}
