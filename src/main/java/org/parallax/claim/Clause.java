package org.parallax.claim;

/**
 * A proposition as it is compared with others.
 *
 * @param statement its words as they can stand alone
 * @param vector its meaning, of unit length
 */
public record Clause(Proposition proposition, Sense sense, String statement, float[] vector) {

    String id() {
        return proposition.account().id() + ":" + proposition.span().start() + "-"
                + proposition.span().end();
    }

    String account() {
        return proposition.account().id();
    }

    double cosine(Clause other) {
        return ClaimMatcher.cosine(vector, other.vector);
    }
}
