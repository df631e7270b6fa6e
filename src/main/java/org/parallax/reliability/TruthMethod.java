package org.parallax.reliability;

/** A way to find what holds among conflicting observations. Stateless; the same input gives the same digits. */
interface TruthMethod {
    Solution solve(Observations observations);
}
