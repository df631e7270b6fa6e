package org.parallax.reliability;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /**
     * How an outlet handled what it had to correct in one article.
     *
     * @param open corrections that it announced
     * @param silent changes of figures, names or negations that it did not announce
     */
    public record Corrections(long open, long silent) {
        static final Corrections NONE = new Corrections(0, 0);
    }
    /** @param corrections of each account, by its id */
    public List<Conduct> read(
            List<Account> accounts,
            List<Provenance> provenance,
            Comparison comparison,
            Map<String, Corrections> corrections) {
        Set<String> taken = provenance.stream()
                .filter(p -> !p.own())
                .map(Provenance::account)
                .collect(Collectors.toSet());
        Map<String, Map<Aspect, Conduct>> conducts = new TreeMap<>();
        for (Account account : accounts) {
            Map<Aspect, Conduct> outlet =
                    conducts.computeIfAbsent(Source.idOf(account.source()), s -> new EnumMap<>(Aspect.class));
            count(account.reading(), outlet);
            compare(account, comparison, outlet);
            add(outlet, Aspect.INDEPENDENCE, taken.contains(account.id()) ? 0 : 1, 1);
            Corrections corrected = corrections.getOrDefault(account.id(), Corrections.NONE);
            add(outlet, Aspect.CORRECTIONS, corrected.open(), corrected.open() + corrected.silent());
        }
        conducts.forEach((source, byAspect) -> byAspect.forEach((aspect, conduct) -> {
            conduct.source = source;
            conduct.aspect = aspect;
        }));
        return conducts.values().stream().flatMap(c -> c.values().stream()).toList();
    }

    private static void count(Reading reading, Map<Aspect, Conduct> outlet) {
        long attributed = attributed(reading);
        long named = reading.mentions().stream().filter(ConductReader::isNamed).count();
        long plain = reading.loaded().stream().filter(p -> p < LOADED).count();
        add(outlet, Aspect.SOURCING, named, attributed);
        add(outlet, Aspect.NEUTRALITY, plain, reading.loaded().size());
    }

    private static void compare(Account account, Comparison comparison, Map<Aspect, Conduct> outlet) {
        long printed = versions(account, comparison).count();
        long altered = versions(account, comparison)
                .filter(version -> version.relation() == Utterance.Relation.ALTERED)
                .count();
        long hardened = comparison.unconfirmed().stream()
                .filter(mark -> mark.reason() == Unconfirmed.Reason.STATED_AS_FACT_ELSEWHERE_ATTRIBUTED)
                .filter(mark -> account.id().equals(mark.account()))
                .count();
        long own = account.reading().mentions().size() - attributed(account.reading());
        add(outlet, Aspect.QUOTATION_FIDELITY, printed - altered, printed);
        add(outlet, Aspect.RESTRAINT, Math.max(0, own - hardened), own);
    }

    private static long attributed(Reading reading) {
        return reading.mentions().stream().filter(m -> !m.ownVoice()).count();
    }

    private static void add(Map<Aspect, Conduct> outlet, Aspect aspect, double kept, double trials) {
        if (trials > 0) {
            Conduct conduct = outlet.computeIfAbsent(aspect, a -> new Conduct());
            conduct.kept += kept;
            conduct.trials += trials;
        }
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
}
