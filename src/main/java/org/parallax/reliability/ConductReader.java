package org.parallax.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parallax.comparison.Comparison;
import org.parallax.comparison.Utterance;
import org.parallax.mention.Attribution;
import org.parallax.mention.Mention;
import org.parallax.mention.Reading;
import org.parallax.mention.Speaker;
import org.parallax.mention.Unconfirmed;
import org.parallax.reliability.Profile.Aspect;
import org.parallax.source.Source;
import org.parallax.story.Account;
import org.parallax.story.Provenance;

/** Counts, in one story, how each outlet reports: the dimensions of its profile that need no truth model. */
public final class ConductReader {
    private static final double LOADED = 0.5;

    public List<Conduct> read(long story, List<Account> accounts, List<Provenance> provenance, Comparison comparison) {
        Map<String, Boolean> gatheredBy = new HashMap<>();
        provenance.forEach(p -> gatheredBy.put(p.account(), p.own()));
        List<Conduct> conducts = new ArrayList<>();
        for (Account account : accounts) {
            String source = Source.idOf(account.source());
            Reading reading = account.reading();
            long attributed =
                    reading.mentions().stream().filter(m -> !m.ownVoice()).count();
            long named =
                    reading.mentions().stream().filter(ConductReader::isNamed).count();
            long plain = reading.loaded().stream().filter(p -> p < LOADED).count();
            boolean gathered = gatheredBy.getOrDefault(account.id(), true);
            conducts.add(conduct(story, source, Aspect.SOURCING, named, attributed));
            conducts.add(conduct(
                    story, source, Aspect.NEUTRALITY, plain, reading.loaded().size()));
            long printed = versions(account, comparison).count();
            long altered = versions(account, comparison)
                    .filter(version -> version.relation() == Utterance.Relation.ALTERED)
                    .count();
            long hardened = comparison.unconfirmed().stream()
                    .filter(mark -> mark.reason() == Unconfirmed.Reason.STATED_AS_FACT_ELSEWHERE_ATTRIBUTED)
                    .filter(mark -> account.id().equals(mark.account()))
                    .count();
            long own = reading.mentions().size() - attributed;
            conducts.add(conduct(story, source, Aspect.QUOTATION_FIDELITY, printed - altered, printed));
            conducts.add(conduct(story, source, Aspect.RESTRAINT, Math.max(0, own - hardened), own));
            conducts.add(conduct(story, source, Aspect.INDEPENDENCE, gathered ? 1 : 0, 1));
        }
        return conducts;
    }

    /**
     * How an outlet handled what it had to correct in an article.
     *
     * @param open corrections that it announced
     * @param silent changes of figures, names or negations that it did not announce
     */
    public Conduct corrections(long story, String source, long open, long silent) {
        return conduct(story, source, Aspect.CORRECTIONS, open, open + silent);
    }

    /** The quotations that the account prints and that another account prints too. */
    private static Stream<Utterance.Version> versions(Account account, Comparison comparison) {
        return comparison.quotations().stream()
                .flatMap(utterance -> utterance.versions().stream())
                .filter(version -> version.account().equals(account.id()))
                .filter(version -> version.relation() != Utterance.Relation.INDIRECT);
    }

    private static boolean isNamed(Mention mention) {
        Attribution attribution = mention.attribution();
        Speaker speaker = attribution == null ? null : attribution.speaker();
        return speaker != null && speaker.kind() != Speaker.Kind.ANONYMOUS;
    }

    private static Conduct conduct(long story, String source, Aspect aspect, double kept, double trials) {
        Conduct conduct = new Conduct();
        conduct.story = story;
        conduct.source = source;
        conduct.aspect = aspect;
        conduct.kept = kept;
        conduct.trials = trials;
        return conduct;
    }
}
