package org.parallax.api;

import java.util.Locale;
import java.util.Map;

/** The Admiralty pair as the MISP taxonomy {@code admiralty-scale} tags it, and as a STIX 2.1 confidence (appendix A). */
final class AdmiraltyTags {
    private static final Map<Integer, Integer> CONFIDENCE = Map.of(1, 90, 2, 70, 3, 50, 4, 30, 5, 10);

    private AdmiraltyTags() {}

    static String reliability(String letter) {
        return "admiralty-scale:source-reliability=\"" + letter.toLowerCase(Locale.ROOT) + "\"";
    }

    static String credibility(int digit) {
        return "admiralty-scale:information-credibility=\"" + digit + "\"";
    }

    /** Whether the scale gives the digit a confidence: 6 says that none can be judged. */
    static boolean isJudged(int digit) {
        return CONFIDENCE.containsKey(digit);
    }

    static int confidence(int digit) {
        return CONFIDENCE.getOrDefault(digit, 0);
    }
}
