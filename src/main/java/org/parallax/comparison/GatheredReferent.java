package org.parallax.comparison;

import java.util.List;

/** A referent with the labels it was gathered from, in the order of accounts and text. */
record GatheredReferent(Referent referent, List<Label> labels) {}
