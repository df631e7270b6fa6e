package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All testimony that counts at one moment, in some 54 bytes a row, so that the change of one article costs no more than
 * itself. What is laid out from it does not depend on the order in which it came: an estimate after many small changes
 * has the digits of one made from scratch.
 */
public final class StandingTestimony {
    private static final int FEW = 10_000;
    private static final int NONE = -1;

    private record Row(
            long id, int source, int object, int claim, int origin, int story, float confidence, byte credibility) {}

    private final Interner sources = new Interner();
    private final Interner names = new Interner();
    private final List<Row> rows = new ArrayList<>();

    /** What a row of the store says, beside its id. */
    public record Said(
            long story,
            String source,
            String object,
            String claim,
            double confidence,
            int credibility,
            @Nullable String origin) {}

    public void add(long id, Said said) {
        rows.add(new Row(
                id,
                sources.id(said.source()),
                names.id(said.object()),
                names.id(said.claim()),
                said.origin() == null ? NONE : sources.id(said.origin()),
                names.id(Long.toString(said.story())),
                (float) said.confidence(),
                (byte) said.credibility()));
    }

    public void remove(Set<Long> ids) {
        rows.removeIf(row -> ids.contains(row.id()));
    }

    public int size() {
        return rows.size();
    }

    /** Whether so much was removed that it had better be loaded anew. */
    public boolean isWorn() {
        return names.size() > FEW + 4 * rows.size();
    }

    /** Takes how many claims of a credibility digit a source vouches for as such, not as said by another. */
    public interface Digits {
        void take(String source, int digit, int claims);
    }

    /** Claim by claim. */
    public void forEachContent(Digits sink) {
        for (Row row : rows) {
            if (Testimony.isContent(names.text(row.object()))) {
                sink.take(sources.text(row.source()), row.credibility(), 1);
            }
        }
    }

    /**
     * @param anchors by claim whether people found that it holds; a claim found false is set apart from those it excludes,
     *     since none of these need hold either
     */
    public Observations observations(Map<String, Boolean> anchors, List<Prior> priors) {
        int[] sourceRank = ranks(sources);
        int[] nameRank = ranks(names);
        rows.sort(Comparator.comparingInt((Row row) -> nameRank[row.object()])
                .thenComparingInt(row -> sourceRank[row.source()])
                .thenComparingInt(row -> nameRank[row.claim()]));
        ObservationsBuilder builder = new ObservationsBuilder();
        Known known = new Known();
        for (Row row : rows) {
            String claim = names.text(row.claim());
            String object = names.text(row.object());
            Boolean holds = Testimony.isContent(object) ? anchors.get(claim) : null;
            String asked = Boolean.FALSE.equals(holds) ? apart(object, claim) : object;
            if (holds != null) {
                known.add(asked, holds ? claim : "not " + claim);
            }
            String origin = row.origin() == NONE ? null : sources.text(row.origin());
            builder.add(new Observation(
                    sources.text(row.source()), asked, claim, row.confidence(), null, origin, names.text(row.story())));
        }
        priors.forEach(prior -> builder.prior(prior.source, prior.reliability, prior.weight));
        return builder.build(known.values, null);
    }

    /** The object under which a claim that was found false is set apart. */
    static String apart(String object, String claim) {
        return object + "#" + claim;
    }

    /** What people hold to be true; nothing where two claims that exclude each other were both found true. */
    static final class Known {
        final Map<String, String> values = new HashMap<>();
        private final Set<String> disputed = new HashSet<>();

        void add(String object, String value) {
            @Nullable String earlier = disputed.contains(object) ? null : values.put(object, value);
            if (earlier != null && !earlier.equals(value)) {
                values.remove(object);
                disputed.add(object);
            }
        }
    }

    private static int[] ranks(Interner texts) {
        Integer[] order = new Integer[texts.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(texts::text));
        int[] rank = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = k;
        }
        return rank;
    }
}
