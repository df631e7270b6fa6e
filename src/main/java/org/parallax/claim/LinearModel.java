package org.parallax.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parallax.text.Explanation;

/**
 * A logistic regression over named signals, one set of weights a class. The weights are read from
 * {@code /models/claim-relations.tsv}: model, class, signal, weight; {@code src/training/claim_relations.py} writes
 * them.
 */
final class LinearModel {
    private static final String PATH = "/models/claim-relations.tsv";
    private static final String BIAS = "bias";
    private static final double LEAST = 1e-12;

    private final Map<String, Map<String, Double>> weights = new LinkedHashMap<>();

    private LinearModel() {}

    static LinearModel named(String name) {
        LinearModel model = new LinearModel();
        try (InputStream in = LinearModel.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("no " + PATH);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] column = line.split("\t");
                if (column[0].equals(name)) {
                    model.weights
                            .computeIfAbsent(column[1], c -> new LinkedHashMap<>())
                            .put(column[2], Double.valueOf(column[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(PATH, e);
        }
        if (model.weights.isEmpty()) {
            throw new IllegalArgumentException("no model " + name);
        }
        return model;
    }

    /** The probability of each class, by its name; a signal without a weight counts for nothing. */
    Map<String, Double> probabilities(Map<String, Double> signals) {
        Map<String, Double> logits = new LinkedHashMap<>();
        weights.forEach((type, weight) -> logits.put(type, logit(weight, signals)));
        double highest = logits.values().stream().mapToDouble(l -> l).max().orElse(0);
        double sum =
                logits.values().stream().mapToDouble(l -> Math.exp(l - highest)).sum();
        logits.replaceAll((type, logit) -> Math.exp(logit - highest) / sum);
        return logits;
    }

    private static double logit(Map<String, Double> weight, Map<String, Double> signals) {
        double sum = weight.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> signal : signals.entrySet()) {
            sum += signal.getValue() * weight.getOrDefault(signal.getKey(), 0.0);
        }
        return sum;
    }

    /** How the log probability of a class comes about, signal by signal. */
    Explanation explain(String type, Map<String, Double> signals) {
        Map<String, Double> weight = weights.getOrDefault(type, Map.of());
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.leaf(BIAS, weight.getOrDefault(BIAS, 0.0), ""));
        signals.forEach((name, value) -> {
            Double factor = weight.get(name);
            if (factor != null && factor * value != 0) {
                parts.add(Explanation.leaf(name, factor * value, "value " + value));
            }
        });
        double logit = logit(weight, signals);
        double probability = probabilities(signals).getOrDefault(type, 0.0);
        parts.add(Explanation.leaf("other classes", Math.log(Math.max(probability, LEAST)) - logit, ""));
        return Explanation.sum(type, "by the signals", parts);
    }
}
