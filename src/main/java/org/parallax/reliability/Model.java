package org.parallax.reliability;

/** A model under its name; {@link Models} has all of them. */
public final class Model {
    private final String name;
    private final TruthMethod method;

    Model(String name, TruthMethod method) {
        this.name = name;
        this.method = method;
    }

    public String name() {
        return name;
    }

    /** Beliefs about all objects and reliabilities of all sources. Deterministic. */
    public Estimate estimate(Observations observations) {
        return examine(observations).estimate();
    }

    /** The same, with what the estimate rests on. */
    public Examination examine(Observations observations) {
        return new Examination(name, method.solve(observations));
    }
}
