package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers observations in any order and lays them out as {@link Observations}. What one source says of one object more
 * than once shares one vote: three articles of an outlet on one claim are one voice.
 */
public final class ObservationsBuilder {
    private static final int MAX_TOPICS = 64;
    private static final String TOPIC_MARK = "|";

    private final Interner sources = new Interner();
    private final Interner objects = new Interner();
    private final Interner labels = new Interner();
    private final GrowingInts source = new GrowingInts();
    private final GrowingInts object = new GrowingInts();
    private final GrowingInts label = new GrowingInts();
    private final GrowingInts confidence = new GrowingInts();
    private final Map<Integer, Double> tolerance = new HashMap<>();
    private final Map<Integer, String> origins = new HashMap<>();
    private final Interner stories = new Interner();
    private final Map<Integer, Integer> storyOf = new HashMap<>();
    private final Map<String, double[]> priors = new HashMap<>();

    record Names(String[] sources, String[] objects, String[] labels, String[] topics, int[] topic, int[] story) {}

    /** By source, what was found of it elsewhere and how many checked claims that is worth. */
    record Priors(double[] mean, double[] weight) {
        static Priors none(int sources) {
            return new Priors(new double[sources], new double[sources]);
        }
    }

    record Rows(int[] first, int[] source, int[] claim, float[] weight) {}

    record Claims(int[] first, int[] label, boolean[] numeric, int[] anchor) {}

    public void add(Observation observation) {
        int o = objects.id(observation.object());
        source.add(sources.id(observation.source()));
        object.add(o);
        label.add(labels.id(observation.value()));
        confidence.add(Float.floatToRawIntBits((float) observation.confidence()));
        if (observation.origin() != null) {
            origins.put(source.size() - 1, observation.origin());
        }
        if (observation.story() != null) {
            storyOf.put(o, stories.id(observation.story()));
        }
        if (observation.tolerance() != null) {
            tolerance.merge(o, observation.tolerance(), Math::max);
        }
    }

    /** What was found of a source elsewhere, worth {@code weight} checked claims; ignored where it states nothing. */
    public void prior(String source, double mean, double weight) {
        priors.merge(source, new double[] {weight * mean, weight}, (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]});
    }

    public int size() {
        return source.size();
    }

    /**
     * @param known object to the value that is known to hold, which need not be stated by anyone; objects without
     *     observations are ignored
     * @param neutral the value that takes no side, or null
     */
    public Observations build(Map<String, String> known, @Nullable String neutral) {
        int neutralLabel = neutral == null ? -1 : labels.id(neutral);
        int[] knownLabel = new int[objects.size()];
        Arrays.fill(knownLabel, -1);
        known.forEach((name, value) -> {
            int o = objects.find(name);
            if (o >= 0) {
                knownLabel[o] = labels.id(value);
            }
        });
        int[] first = starts();
        int[] order = sortedByObject(first);
        Layout layout = new Layout(this, first, order, neutralLabel);
        layout.run(knownLabel);
        Kin kin = origins.isEmpty() ? Kin.none() : Kin.of(layout.rows(), row -> origins.get(order[row]), sources::text);
        return new Observations(names(), layout.rows(), layout.claims(), priors(), kin);
    }

    String labelText(int id) {
        return labels.text(id);
    }

    int label(int row) {
        return label.get(row);
    }

    int source(int row) {
        return source.get(row);
    }

    float confidence(int row) {
        return Float.intBitsToFloat(confidence.get(row));
    }

    @Nullable
    Double tolerance(int o) {
        return tolerance.get(o);
    }

    private int[] starts() {
        int[] first = new int[objects.size() + 1];
        for (int i = 0; i < object.size(); i++) {
            first[object.get(i) + 1]++;
        }
        for (int o = 0; o < objects.size(); o++) {
            first[o + 1] += first[o];
        }
        return first;
    }

    private int[] sortedByObject(int[] first) {
        int[] next = Arrays.copyOf(first, objects.size());
        int[] order = new int[object.size()];
        for (int i = 0; i < order.length; i++) {
            order[next[object.get(i)]++] = i;
        }
        return order;
    }

    private Names names() {
        String[] objectNames = objects.texts();
        List<String> topics = new ArrayList<>();
        int[] topic = new int[objectNames.length];
        Map<String, Integer> ids = new HashMap<>();
        for (int o = 0; o < topic.length; o++) {
            int mark = objectNames[o].lastIndexOf(TOPIC_MARK);
            String name = mark < 0 ? "" : objectNames[o].substring(mark + 1);
            topic[o] = ids.computeIfAbsent(name, n -> topics.size());
            if (topic[o] == topics.size()) {
                topics.add(name);
            }
        }
        if (topics.size() > MAX_TOPICS) {
            Arrays.fill(topic, 0);
            topics.clear();
            topics.add("");
        }
        return new Names(sources.texts(), objectNames, labels.texts(), topics.toArray(String[]::new), topic, story());
    }

    private int[] story() {
        int[] story = new int[storyOf.isEmpty() ? 0 : objects.size()];
        Arrays.setAll(story, o -> storyOf.getOrDefault(o, -1));
        return story;
    }

    private Priors priors() {
        Priors found = Priors.none(sources.size());
        priors.forEach((source, prior) -> {
            int s = sources.find(source);
            if (s >= 0 && prior[1] > 0) {
                found.mean()[s] = prior[0] / prior[1];
                found.weight()[s] = prior[1];
            }
        });
        return found;
    }
}
