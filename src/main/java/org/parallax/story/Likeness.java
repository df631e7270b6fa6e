package org.parallax.story;

import java.util.List;
import org.parallax.text.Explanation;

/**
 * How alike two articles, or two groups of articles on average, are: shared rare words, those of the
 * titles and first sentences once more, plus closeness of meaning, less the time between them. Words alone split what is
 * told differently; meaning alone joins two earthquakes; what an article opens with is what is new in it. The weights
 * were chosen on annotated stories: {@code StoryEvaluationTest}.
 *
 * @param words mean cosine of the words, 0 to 1
 * @param lead mean cosine of the words of title and first sentences, 0 to 1
 * @param meaning mean cosine of the vectors
 * @param apart mean distance in time, 0 (same day or unknown) to 1
 */
record Likeness(double words, double lead, double meaning, double apart) {
    static final double SAME_STORY = 0.11;
    private static final double WORDS = 0.65;
    private static final double LEAD = 0.5;
    private static final double UNRELATED_MEANING = 0.6;
    private static final double MEANING = 0.5;
    private static final double TIME = 0.1;
    private static final double DAYS = 100;

    static Likeness of(Profile a, Profile b) {
        return new Likeness(a.terms().dot(b.terms()), a.lead().dot(b.lead()), dot(a.vector(), b.vector()), apart(a, b));
    }

    static double apart(Profile a, Profile b) {
        return a.period() == null || b.period() == null
                ? 0
                : 1 - Math.exp(-a.period().gap(b.period()) / DAYS);
    }

    double value() {
        return WORDS * words + LEAD * lead + MEANING * (meaning - UNRELATED_MEANING) - TIME * apart;
    }

    Explanation explain() {
        return Explanation.sum(
                "likeness",
                "one story from " + SAME_STORY,
                List.of(
                        Explanation.leaf("shared rare words", WORDS * words, "mean cosine"),
                        Explanation.leaf("shared in titles and first sentences", LEAD * lead, "mean cosine"),
                        Explanation.leaf(
                                "closeness of meaning",
                                MEANING * (meaning - UNRELATED_MEANING),
                                "above " + UNRELATED_MEANING),
                        Explanation.leaf("time apart", -TIME * apart, "grows over " + (int) DAYS + " days")));
    }

    static double dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
