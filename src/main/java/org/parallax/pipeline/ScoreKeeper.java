package org.parallax.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parallax.pipeline.Examinations.Found;
import org.parallax.reliability.Admiralty;
import org.parallax.reliability.Profile;
import org.parallax.reliability.Score;
import org.parallax.reliability.ScoringRun;
import org.parallax.reliability.StandingTestimony;

/** Keeps what a run found of sources, as far as it differs from what stood before. To be used inside a transaction. */
@ApplicationScoped
class ScoreKeeper {
    private static final TypeReference<List<Profile.Dimension>> PROFILE = new TypeReference<>() {};

    private final StoredJson json;

    ScoreKeeper(StoredJson json) {
        this.json = json;
    }

    /** @param content hands over how many claims of each digit the sources vouch for */
    void keep(ScoringRun run, List<Found> found, Consumer<StandingTestimony.Digits> content) {
        Map<String, Score> before = new HashMap<>();
        Score.latest().forEach(score -> before.put(score.source, score));
        Map<String, Character> letters = new HashMap<>();
        for (Found source : found) {
            letters.put(source.score().source(), source.score().letter());
            Score score = score(run, source);
            Score old = before.remove(score.source);
            if (old == null || !score.isLike(old, source.profile().dimensions(), profile(old))) {
                score.persist();
            }
        }
        before.values().stream()
                .filter(old -> old.effectiveObservations > 0)
                .forEach(old -> gone(run, old).persist());
        run.sources = found.size();
        content.accept((source, digit, claims) -> {
            char letter = letters.getOrDefault(source, 'F');
            if (letter != 'F' && digit != 6) {
                run.graded += claims;
                run.onDiagonal += Admiralty.onDiagonal(letter, digit) ? claims : 0;
            }
        });
    }

    private Score score(ScoringRun run, Found source) {
        Score score = new Score();
        score.run = run.id;
        score.source = source.score().source();
        score.reliability = source.score().reliability();
        score.low = source.interval().low();
        score.high = source.interval().high();
        score.letter = String.valueOf(source.score().letter());
        score.effectiveObservations = source.score().effectiveObservations();
        score.profile = json.of(source.profile().dimensions());
        score.levels = json.of(source.levels());
        return score;
    }

    private List<Profile.Dimension> profile(Score score) {
        return json.read(score.profile, PROFILE);
    }

    /** The score of a source that nothing speaks for any more. */
    private Score gone(ScoringRun run, Score old) {
        Score score = new Score();
        score.run = run.id;
        score.source = old.source;
        score.low = 0;
        score.high = 1;
        score.letter = "F";
        score.profile = json.of(List.<Profile.Dimension>of());
        score.levels = score.profile;
        return score;
    }
}
