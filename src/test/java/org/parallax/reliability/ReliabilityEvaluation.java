package org.parallax.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Prints the table of {@code ../shared/eval/truth.py} without a server, for the models and sets named.
 *
 * <p>Usage: {@code ReliabilityEvaluation [--data FOLDER] [--model NAME]... [--anchors SHARE] [SET]...}
 */
public final class ReliabilityEvaluation {
    private static final String HEAD = "%-16s %-17s %8s %8s %8s %8s %9s %6s %6s %8s%n";
    private static final String LINE = "%-16s %-17s %8d %8.4f %8.4f %8.4f %9s %6d %6d %8.1f%n";

    private ReliabilityEvaluation() {}

    /** One line of the table. */
    record Line(int objects, double accuracy, double brier, double ece, double coverage, int pairs, int falsePairs) {}

    public static void main(String[] args) {
        Path data = Path.of("../shared/truth");
        List<String> models = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        double anchors = 0;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--data" -> data = Path.of(args[++i]);
                case "--model" -> models.add(args[++i]);
                case "--anchors" -> anchors = Double.parseDouble(args[++i]);
                default -> sets.add(args[i]);
            }
        }
        System.out.printf(
                HEAD, "set", "model", "objects", "accuracy", "Brier", "ECE", "coverage", "pairs", "false", "seconds");
        for (String set : sets.isEmpty() ? sets(data) : sets) {
            TruthSet truths = TruthSet.read(data.resolve(set));
            for (String model : models.isEmpty() ? List.of(Models.DEFAULT) : models) {
                print(truths, model, anchors);
            }
        }
    }

    private static void print(TruthSet truths, String model, double anchors) {
        long start = System.nanoTime();
        try {
            Line line = truths.measure(Models.named(model), anchors);
            String coverage = Double.isNaN(line.coverage()) ? "-" : String.format(Locale.ROOT, "%.3f", line.coverage());
            System.out.printf(
                    Locale.ROOT,
                    LINE,
                    truths.name(),
                    model,
                    line.objects(),
                    line.accuracy(),
                    line.brier(),
                    line.ece(),
                    coverage,
                    line.pairs(),
                    line.falsePairs(),
                    (System.nanoTime() - start) / 1e9);
        } catch (IllegalArgumentException e) {
            System.out.printf("%-16s %-17s could not run: %s%n", truths.name(), model, e.getMessage());
        }
    }

    static List<String> sets(Path data) {
        try (Stream<Path> folders = Files.list(data)) {
            return folders.filter(f -> Files.exists(f.resolve("truth.csv.gz")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Observations with the truth that is known of them. */
    record TruthSet(
            String name,
            List<Observation> observations,
            Map<String, String> truth,
            Map<String, Double> tolerance,
            Map<String, Double> accuracy,
            Map<String, String> copies) {

        static TruthSet read(Path folder) {
            Map<String, Double> tolerance = tolerances(folder);
            List<Observation> observations = new ArrayList<>();
            for (CSVRecord row : table(folder, "observations.csv.gz")) {
                String confidence = row.isMapped("confidence") ? row.get("confidence") : "";
                observations.add(new Observation(
                        row.get("source"),
                        row.get("object"),
                        row.get("value"),
                        confidence.isEmpty() ? 1 : Double.parseDouble(confidence),
                        tolerance.get(row.get("object"))));
            }
            Map<String, String> truth = new HashMap<>();
            for (CSVRecord row : table(folder, "truth.csv.gz")) {
                if (!row.get("value").equals("unknown")) {
                    truth.put(row.get("object"), row.get("value"));
                }
            }
            Map<String, Double> accuracy = new HashMap<>();
            Map<String, String> copies = new HashMap<>();
            for (CSVRecord row : table(folder, "sources.csv.gz")) {
                accuracy.put(row.get("source"), Double.valueOf(row.get("accuracy")));
                copies.put(row.get("source"), row.isMapped("copies") ? row.get("copies") : "");
            }
            String name = folder.getFileName().toString();
            return new TruthSet(name, observations, truth, tolerance, accuracy, copies);
        }

        private static Map<String, Double> tolerances(Path folder) {
            Map<String, Double> tolerance = new HashMap<>();
            for (CSVRecord row : table(folder, "objects.csv.gz")) {
                if (row.get("type").equals("numeric")) {
                    tolerance.put(row.get("object"), Double.valueOf(row.get("tolerance")));
                }
            }
            return tolerance;
        }

        Line measure(Model model, double anchors) {
            Set<String> seen = new HashSet<>();
            ObservationsBuilder builder = new ObservationsBuilder();
            for (Observation observation : observations) {
                seen.add(observation.object());
                builder.add(observation);
            }
            Map<String, String> known = new HashMap<>();
            truth.forEach((object, value) -> {
                if (seen.contains(object) && anchored(object, anchors)) {
                    known.put(object, value);
                }
            });
            String neutral = name.equals("emergent") ? "observing" : null;
            Estimate estimate = model.estimate(builder.build(known, neutral));
            seen.removeAll(known.keySet());
            return score(estimate, seen);
        }

        private Line score(Estimate estimate, Set<String> asked) {
            Map<String, Estimate.ObjectBelief> found = new HashMap<>();
            estimate.objects().forEach(o -> found.put(o.object(), o));
            Tally tally = new Tally();
            truth.forEach((object, value) -> {
                if (asked.contains(object)) {
                    tally.add(found.get(object), a -> holds(a, value));
                }
            });
            int falsePairs = (int)
                    estimate.dependence().stream().filter(this::independent).count();
            int pairs = estimate.dependence().size();
            return tally.line(coverage(estimate), pairs, falsePairs);
        }

        private boolean holds(Estimate.ObjectBelief answer, String value) {
            Double reach = tolerance.get(answer.object());
            return reach == null
                    ? answer.value().equals(value)
                    : Math.abs(Double.parseDouble(answer.value()) - Double.parseDouble(value)) <= reach + 1e-9;
        }

        private double coverage(Estimate estimate) {
            int covered = 0;
            int all = 0;
            for (Estimate.SourceReliability source : estimate.sources()) {
                Double true_ = accuracy.get(source.source());
                if (true_ != null) {
                    all++;
                    covered += source.low() <= true_ && true_ <= source.high() ? 1 : 0;
                }
            }
            return all == 0 ? Double.NaN : (double) covered / all;
        }

        private boolean independent(Estimate.Dependence pair) {
            String a = copies.getOrDefault(pair.a(), "");
            String b = copies.getOrDefault(pair.b(), "");
            return !accuracy.isEmpty() && !(a.equals(pair.b()) || b.equals(pair.a()) || !a.isEmpty() && a.equals(b));
        }
    }

    /** Counts in ten bins of belief. */
    private static final class Tally {
        private final double[] believed = new double[10];
        private final double[] held = new double[10];
        private double brier;
        private int objects;

        void add(Estimate.@Nullable ObjectBelief answer, Predicate<Estimate.ObjectBelief> holds) {
            objects++;
            if (answer == null) {
                brier++;
                return;
            }
            double belief = answer.belief();
            int hit = holds.test(answer) ? 1 : 0;
            int bin = Math.min(9, (int) (belief * 10));
            believed[bin] += belief;
            held[bin] += hit;
            brier += (belief - hit) * (belief - hit);
        }

        Line line(double coverage, int pairs, int falsePairs) {
            double ece = 0;
            double hits = 0;
            for (int bin = 0; bin < 10; bin++) {
                ece += Math.abs(believed[bin] - held[bin]);
                hits += held[bin];
            }
            return new Line(objects, hits / objects, brier / objects, ece / objects, coverage, pairs, falsePairs);
        }
    }

    private static boolean anchored(String object, double share) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(("anchor|" + object).getBytes(StandardCharsets.UTF_8));
            return new java.math.BigInteger(1, hash)
                            .mod(java.math.BigInteger.valueOf(10_000))
                            .intValue()
                    < share * 10_000;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CSVRecord> table(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                CSVParser parser = CSVParser.parse(reader, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
