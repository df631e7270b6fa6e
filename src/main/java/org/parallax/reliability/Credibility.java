package org.parallax.reliability;

import java.util.HashMap;
import java.util.Map;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Grouping;
import org.parallax.claim.Relation;

/**
 * The credibility digit of each claim of a story: independent collections that carry it against those that carry what
 * contradicts it. Content that only its speaker vouches for is one voice, however many outlets print it.
 */
public final class Credibility {

    /** @return the digit, 1 to 6, by the claim's id */
    public Map<String, Integer> judge(Grouping grouping) {
        Map<String, Double> against = new HashMap<>();
        Map<String, Double> voices = new HashMap<>();
        grouping.claims().forEach(claim -> voices.put(claim.id(), voices(claim)));
        for (Relation relation : grouping.relations()) {
            if (relation.type() == Relation.Type.CONTRADICTS) {
                against.merge(relation.a(), voices.getOrDefault(relation.b(), 0.0), Math::max);
                against.merge(relation.b(), voices.getOrDefault(relation.a(), 0.0), Math::max);
            }
        }
        Map<String, Integer> digits = new HashMap<>();
        voices.forEach((claim, voice) -> digits.put(claim, Admiralty.digit(voice, against.getOrDefault(claim, 0.0))));
        return digits;
    }

    private static double voices(ClaimGroup claim) {
        boolean ownVoice =
                claim.members().stream().anyMatch(member -> member.mention().ownVoice());
        int collections = claim.support().collections();
        return ownVoice ? collections : Math.min(collections, claim.support().origins());
    }
}
