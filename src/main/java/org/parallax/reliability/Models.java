package org.parallax.reliability;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The models by name: this product's own and the published ones it is measured against. */
public final class Models {
    /** The name of this product's own model. */
    public static final String DEFAULT = "parallax";

    /** The part of it that every runner can compute: {@link GroupedAccuracy}. */
    public static final String GROUPED = "accuracy";

    private static final Map<String, Supplier<TruthMethod>> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put(DEFAULT, TruthModel::new);
        METHODS.put(GROUPED, AccuracyModel::grouped);
        METHODS.put("majority", Majority::new);
        METHODS.put("truthfinder", TruthFinder::new);
        METHODS.put("sums", Sums::new);
        METHODS.put("averagelog", AverageLog::new);
        METHODS.put("investment", Investment::new);
        METHODS.put("pooledinvestment", PooledInvestment::new);
        METHODS.put("2-estimates", TwoEstimates::new);
        METHODS.put("3-estimates", ThreeEstimates::new);
        METHODS.put("accu", Accu::new);
        METHODS.put("accucopy", AccuCopy::new);
        METHODS.put("crh", Crh::new);
        METHODS.put("catd", Catd::new);
        METHODS.put("ltm", LatentTruth::new);
        METHODS.put("dawid-skene", DawidSkene::new);
    }

    private Models() {}

    /** @throws IllegalArgumentException listing the names there are */
    public static Model named(String name) {
        Supplier<TruthMethod> method = METHODS.get(name);
        if (method == null) {
            throw new IllegalArgumentException("no model " + name + "; there are " + String.join(", ", names()));
        }
        return new Model(name, method.get());
    }

    public static Set<String> names() {
        return METHODS.keySet();
    }
}
