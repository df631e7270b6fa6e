package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.parallax.text.Explanation;

/** An estimate together with what it rests on: why a source has its score, and how many voices a claim has. */
public final class Examination {
    private static final Comparator<Explanation> LARGEST_FIRST =
            Comparator.comparingDouble((Explanation e) -> -Math.abs(e.value())).thenComparing(Explanation::name);

    private final String model;
    private final Solution solution;
    private final Observations in;

    /**
     * One thing that a source stated.
     *
     * @param held the probability that it holds, by what others state and the source's accuracy
     * @param voice what it counts for the value, copies discounted
     * @param moved by how much it moved the source's score
     */
    public record Statement(String object, String value, double held, double voice, double moved) {
        /** Whether the source says so itself ({@code content}) or that another said so ({@code utterance}). */
        public String level() {
            return Testimony.isContent(object) ? "content" : Testimony.isUtterance(object) ? "utterance" : "claims";
        }
    }

    Examination(String model, Solution solution) {
        this.model = model;
        this.solution = solution;
        this.in = solution.observations();
    }

    public Estimate estimate() {
        return Estimate.of(model, solution);
    }

    /** The sources of {@link #estimate} alone. */
    public List<Estimate.SourceReliability> sources() {
        return Estimate.sources(solution);
    }

    /** What it finds of sources alone. */
    public Findings findings() {
        return new Findings(solution.iterations(), sources(), levels(), solution.dependence());
    }

    /** For every source of {@link #sources} what it is worth as to content and as to utterances. */
    public List<List<Profile.Dimension>> levels() {
        return new Levels(solution).dimensions();
    }

    public boolean knows(String source) {
        return List.of(in.sources).contains(source);
    }

    /**
     * Everything the source stated, what moved its score most first.
     *
     * @throws NoSuchElementException for a source that stated nothing
     */
    public List<Statement> statements(String source) {
        int s = find(in.sources, source);
        SourceScores scores = solution.scores();
        double trials = trials(s);
        List<Statement> statements = new ArrayList<>();
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.source[i] == s && in.claim[i] >= 0) {
                    double held = scores.judged().held(i, o);
                    double moved = scores.judged().weight(i, o) * (held - scores.poolMean()) / trials;
                    statements.add(
                            new Statement(in.objects[o], in.value(in.claim[i]), held, solution.voices()[i], moved));
                }
            }
        }
        statements.sort(Comparator.comparingDouble((Statement e) -> -Math.abs(e.moved()))
                .thenComparing(Statement::object)
                .thenComparing(Statement::value));
        return statements;
    }

    /**
     * Why a source has its score: what sources at large have, what was known of it before, and how far each claim moved
     * it, content and utterances apart. The parts add up to the score.
     *
     * @param most how many claims of a level are shown one by one; the rest are one part
     * @throws NoSuchElementException for a source that stated nothing
     */
    public Explanation source(String name, int most) {
        int s = find(in.sources, name);
        SourceScores scores = solution.scores();
        List<Explanation> parts = new ArrayList<>();
        double pool = scores.poolMean();
        parts.add(Explanation.leaf("sources at large", pool, text("%.0f %% of what sources state holds", 100 * pool)));
        double trials = trials(s);
        double imported = scores.pooled().imported()[s];
        if (imported > 0) {
            double prior = in.priors.mean()[s];
            double moved = imported * (prior - pool) / trials;
            String detail = text("%.2f, worth %.1f checked claims", prior, imported);
            parts.add(Explanation.leaf("imported priors", moved, detail));
        }
        Map<String, List<Explanation>> levels = byLevel(statements(name));
        levels.forEach((level, claims) ->
                parts.add(Explanation.sum(level, text("%d claims", claims.size()), shortened(claims, most))));
        int claims = levels.values().stream().mapToInt(List::size).sum();
        String detail = text("%d claims, worth %.1f checked ones", claims, scores.effective()[s]);
        return new Explanation(name, scores.mean()[s], detail, parts);
    }

    /** How many claims the score is the mean of, those of the prior counted in. */
    private double trials(int s) {
        double trials = solution.scores().priorSize(s);
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.source[i] == s && in.claim[i] >= 0) {
                    trials += solution.scores().judged().weight(i, o);
                }
            }
        }
        return trials;
    }

    private static Map<String, List<Explanation>> byLevel(List<Statement> statements) {
        Map<String, List<Explanation>> levels = new LinkedHashMap<>();
        for (Statement statement : statements) {
            String detail = text("holds with probability %.2f", statement.held());
            String level = statement.level();
            String name = level.equals("claims") ? statement.object() + ": " + statement.value() : statement.value();
            levels.computeIfAbsent(level, l -> new ArrayList<>())
                    .add(Explanation.leaf(name, statement.moved(), detail));
        }
        return levels;
    }

    private static List<Explanation> shortened(List<Explanation> parts, int most) {
        if (parts.size() <= most) {
            return parts;
        }
        List<Explanation> rest = parts.subList(most, parts.size());
        double sum = rest.stream().mapToDouble(Explanation::value).sum();
        List<Explanation> shown = new ArrayList<>(parts.subList(0, most));
        shown.add(Explanation.leaf("the rest", sum, text("%d more claims", rest.size())));
        return shown;
    }

    /** How many independent voices state a value of an object, and whose they are; no parts where nobody does. */
    public Explanation voices(String object, String value) {
        List<Explanation> voices = new ArrayList<>();
        for (int o = 0; o < in.objectCount(); o++) {
            boolean asked =
                    in.objects[o].equals(object) || in.objects[o].equals(StandingTestimony.apart(object, value));
            for (int i = in.first[o]; asked && i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0 && in.value(in.claim[i]).equals(value)) {
                    double voice = solution.voices()[i];
                    voices.add(Explanation.leaf(in.sources[in.source[i]], voice, text("%.2f of a voice", voice)));
                }
            }
        }
        voices.sort(LARGEST_FIRST);
        double sum = voices.stream().mapToDouble(Explanation::value).sum();
        return Explanation.sum(value, text("%d sources count as %.1f voices", voices.size(), sum), voices);
    }

    /** The credibility digit of a value by its voices and those for other values, never by who speaks. */
    public int credibility(String object, String value) {
        int o = find(in.objects, object);
        double support = voices(object, value).value();
        double all = 0;
        for (int i = in.first[o]; i < in.first[o + 1]; i++) {
            all += in.claim[i] < 0 ? 0 : solution.voices()[i];
        }
        return Admiralty.digit(support, Math.max(0, all - support));
    }

    private static int find(String[] names, String name) {
        for (int k = 0; k < names.length; k++) {
            if (names[k].equals(name)) {
                return k;
            }
        }
        throw new NoSuchElementException(name);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
