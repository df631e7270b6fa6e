package org.parallax.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Proposition;
import org.parallax.comparison.QuotationRelation.Severity;
import org.parallax.story.Account;

/**
 * All versions of each utterance across the accounts of a story, held against one of them. The reference is the version
 * that most outlets print in the same words; among equals one of an outlet's own collection before a derived one, then
 * one of the outlet whose other quotations others most often confirm word for word, then the longest, then the earliest.
 * Where another version has all words of the one so chosen and more, that is the reference.
 */
final class QuotationLedger {
    private final QuotationAligner aligner = new QuotationAligner();

    private final List<Account> accounts;
    private final Set<String> derived;
    private final NameIndex names;
    private final Map<String, Integer> confirmations = new HashMap<>();

    /** @param derived the ids of the accounts that are no collection of their own */
    QuotationLedger(List<Account> accounts, Set<String> derived, NameIndex names) {
        this.accounts = accounts;
        this.derived = derived;
        this.names = names;
    }

    List<Utterance> utterances(StatedClaims claims, Set<String> persons) {
        QuotedSentenceFinder finder = new QuotedSentenceFinder();
        List<QuotedSentence> sentences = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            sentences.addAll(finder.find(i, accounts.get(i), names, claims));
        }
        UtterancePairing pairing = new UtterancePairing(sentences, new StoryWords(accounts), persons);
        List<List<QuotedSentence>> groups = new ArrayList<>();
        for (List<Integer> group : pairing.groups()) {
            groups.add(group.stream().map(sentences::get).toList());
        }
        countConfirmations(groups);
        List<Utterance> utterances = new ArrayList<>();
        groups.forEach(members -> utterances.add(utterance(members, claims)));
        return utterances;
    }

    /** An utterance counts once for an outlet that has it in the same words as another, cut or not. */
    private void countConfirmations(List<List<QuotedSentence>> groups) {
        for (List<QuotedSentence> members : groups) {
            members.stream()
                    .filter(member -> members.stream().anyMatch(other -> confirms(other, member)))
                    .map(this::outlet)
                    .distinct()
                    .forEach(outlet -> confirmations.merge(outlet, 1, Integer::sum));
        }
    }

    private boolean confirms(QuotedSentence other, QuotedSentence member) {
        return !outlet(other).equals(outlet(member))
                && (contains(words(other), words(member)) || contains(words(member), words(other)));
    }

    private String outlet(QuotedSentence member) {
        return accounts.get(member.account()).source();
    }

    /** An utterance is named after the first place that prints it, so that its id stays when others join. */
    private String id(QuotedSentence first) {
        return "q-" + accounts.get(first.account()).id() + ":" + first.span().start() + "-"
                + first.span().end();
    }

    private Utterance utterance(List<QuotedSentence> members, StatedClaims claims) {
        QuotedSentence reference = reference(members);
        List<Utterance.Version> versions = new ArrayList<>();
        versions.add(new Utterance.Version(
                accounts.get(reference.account()).id(),
                reference.span(),
                Utterance.Relation.VERBATIM,
                Severity.NONE,
                List.of(),
                "the reference: " + reason(members)));
        for (QuotedSentence member : members) {
            if (member != reference) {
                versions.add(version(reference, member));
            }
        }
        addIndirect(members, claims, versions);
        return new Utterance(id(members.get(0)), speaker(members), versions);
    }

    private static void addIndirect(
            List<QuotedSentence> members, StatedClaims claims, List<Utterance.Version> versions) {
        Set<Proposition> reports = new LinkedHashSet<>();
        members.forEach(member -> reports.addAll(claims.indirect(member.account(), member.span())));
        for (Proposition report : reports) {
            versions.add(new Utterance.Version(
                    report.account().id(),
                    report.span(),
                    Utterance.Relation.INDIRECT,
                    Severity.NONE,
                    List.of(),
                    "the same claim in the outlet's words"));
        }
    }

    private Utterance.Version version(QuotedSentence reference, QuotedSentence member) {
        QuotationRelation relation = aligner.relateOneUtterance(reference.words(), member.words());
        boolean more = member.words().size() > reference.words().size();
        Utterance.Relation kind = switch (relation.kind()) {
            case EXACT -> Utterance.Relation.VERBATIM;
            case SHORTENED ->
                more
                        ? Utterance.Relation.VERBATIM
                        : member.fragment() ? Utterance.Relation.PARTIAL : Utterance.Relation.SHORTENED;
            default -> Utterance.Relation.ALTERED;
        };
        return new Utterance.Version(
                accounts.get(member.account()).id(),
                member.span(),
                kind,
                relation.severity(),
                relation.diff(),
                relation.explanation());
    }

    private QuotedSentence reference(List<QuotedSentence> members) {
        Map<String, Set<String>> outlets = outletsByWords(members);
        QuotedSentence chosen = members.stream()
                .min(Comparator.comparing((QuotedSentence m) ->
                                -outlets.getOrDefault(words(m), Set.of()).size())
                        .thenComparing(
                                m -> derived.contains(accounts.get(m.account()).id()))
                        .thenComparing(m -> -confirmations.getOrDefault(outlet(m), 0))
                        .thenComparing(m -> -m.words().size())
                        .thenComparing(
                                m -> Objects.toString(accounts.get(m.account()).published(), "9999")))
                .orElseThrow();
        return members.stream()
                .filter(m -> contains(words(m), words(chosen)))
                .max(Comparator.comparing(m -> m.words().size()))
                .orElse(chosen);
    }

    private static boolean contains(String whole, String part) {
        return (" " + whole + " ").contains(" " + part + " ");
    }

    private String reason(List<QuotedSentence> members) {
        int most = outletsByWords(members).values().stream()
                .mapToInt(Set::size)
                .max()
                .orElse(1);
        if (members.size() == 1) {
            return "the only version";
        }
        return most > 1
                ? "printed in the same words by " + most + " outlets"
                : "own collection first, then the longest";
    }

    private Map<String, Set<String>> outletsByWords(List<QuotedSentence> members) {
        Map<String, Set<String>> outlets = new HashMap<>();
        for (QuotedSentence member : members) {
            outlets.computeIfAbsent(words(member), w -> new HashSet<>()).add(outlet(member));
        }
        return outlets;
    }

    private static String words(QuotedSentence member) {
        return member.words().stream().map(QuotedWord::key).collect(Collectors.joining(" "));
    }

    /** The speaker whom most of the accounts name; persons' names go before those of bodies that speak for them. */
    private @Nullable String speaker(List<QuotedSentence> members) {
        Map<String, Integer> votes = new HashMap<>();
        members.stream()
                .map(QuotedSentence::speaker)
                .filter(Objects::nonNull)
                .forEach(speaker -> votes.merge(speaker, 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey().length()))
                .map(entry -> names.printed(entry.getKey()))
                .orElse(null);
    }
}
