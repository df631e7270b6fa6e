package org.parallax.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Sources of known accuracy, and copiers of one of them, stating values of objects of known truth. */
final class Simulation {
    private static final int FALSE_VALUES = 4;

    private final SplittableRandom random;
    private final List<Observation> observations = new ArrayList<>();
    private final Map<String, Double> accuracy = new LinkedHashMap<>();
    private final Map<String, String> truth = new LinkedHashMap<>();

    Simulation(long seed, int objects) {
        this.random = new SplittableRandom(seed);
        for (int o = 0; o < objects; o++) {
            truth.put("object" + o, label(o, 0));
        }
    }

    List<Observation> observations() {
        return observations;
    }

    double accuracy(String source) {
        return accuracy.getOrDefault(source, Double.NaN);
    }

    String truth(int object) {
        return label(object, 0);
    }

    /** The truth of the first {@code count} objects. */
    Map<String, String> known(int count) {
        Map<String, String> known = new HashMap<>();
        truth.entrySet().stream().limit(count).forEach(e -> known.put(e.getKey(), e.getValue()));
        return known;
    }

    double random() {
        return random.nextDouble();
    }

    Map<String, String> source(String name, double right, double coverage) {
        Map<String, String> said = new HashMap<>();
        accuracy.put(name, right);
        for (int o = 0; o < truth.size(); o++) {
            if (random.nextDouble() < coverage) {
                say(name, o, random.nextDouble() < right ? label(o, 0) : error(o), said);
            }
        }
        return said;
    }

    /** A source that covers what {@code original} covers at the given rate and copies 19 of 20 of its claims. */
    void copier(String name, Map<String, String> original, double coverage) {
        for (int o = 0; o < truth.size(); o++) {
            String copied = original.get("object" + o);
            if (copied != null && random.nextDouble() < coverage) {
                say(name, o, random.nextDouble() < 0.95 ? copied : error(o), new HashMap<>());
            }
        }
    }

    double share(Estimate estimate) {
        long right = estimate.objects().stream()
                .filter(o -> o.value().equals(truth.get(o.object())))
                .count();
        return (double) right / estimate.objects().size();
    }

    private void say(String name, int o, String value, Map<String, String> said) {
        observations.add(Observation.of(name, "object" + o, value));
        said.put("object" + o, value);
    }

    private String error(int o) {
        return label(o, 1 + random.nextInt(FALSE_VALUES));
    }

    /** Labels that give nothing away: which one is true changes from object to object. */
    private static String label(int o, int k) {
        return "value" + (o * 7 + k) % (FALSE_VALUES + 1);
    }
}
