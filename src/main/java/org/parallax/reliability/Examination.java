package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** An estimate together with what it rests on: why a source has its score, and how many voices a claim has. */
public final class Examination {
    private final String model;
    private final Solution solution;
    private final Observations in;

    Examination(String model, Solution solution) {
        this.model = model;
        this.solution = solution;
        this.in = solution.observations();
    }

    public Estimate estimate() {
        return Estimate.of(model, solution);
    }

    /**
     * Why a source has its score: what sources at large have, and how far each claim moved it, largest first.
     *
     * @throws NoSuchElementException for a source that stated nothing
     */
    public Explanation source(String name) {
        int s = find(in.sources, name);
        SourceScores scores = solution.scores();
        double pool = scores.poolMean();
        double trials = in.votesBySource()[s] + scores.poolSize();
        List<Explanation> claims = new ArrayList<>();
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.source[i] == s && in.claim[i] >= 0) {
                    claims.add(move(i, o, trials));
                }
            }
        }
        claims.sort(Comparator.comparingDouble((Explanation e) -> -Math.abs(e.value()))
                .thenComparing(Explanation::name));
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.leaf("sources at large", pool, text("%.0f %% of what sources state holds", 100 * pool)));
        parts.addAll(claims);
        String detail = text("%d claims, worth %.1f checked ones", claims.size(), scores.effective()[s]);
        return new Explanation(name, scores.mean()[s], detail, parts);
    }

    /**
     * How many independent voices state a value of an object, and whose they are.
     *
     * @throws NoSuchElementException for an object nobody stated anything about
     */
    public Explanation voices(String object, String value) {
        int o = find(in.objects, object);
        List<Explanation> voices = new ArrayList<>();
        double sum = 0;
        for (int i = in.first[o]; i < in.first[o + 1]; i++) {
            if (in.claim[i] >= 0 && in.value(in.claim[i]).equals(value)) {
                double voice = solution.voices()[i];
                sum += voice;
                voices.add(Explanation.leaf(in.sources[in.source[i]], voice, text("%.2f of a voice", voice)));
            }
        }
        voices.sort(Comparator.comparingDouble((Explanation e) -> -e.value()).thenComparing(Explanation::name));
        return new Explanation(value, sum, text("%d sources count as %.1f voices", voices.size(), sum), voices);
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

    private Explanation move(int i, int o, double trials) {
        SourceScores scores = solution.scores();
        double held = scores.held().of(i, o);
        String detail = text("holds with probability %.2f", held);
        String name = in.objects[o] + ": " + in.value(in.claim[i]);
        return Explanation.leaf(name, (held - scores.poolMean()) / trials, detail);
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
