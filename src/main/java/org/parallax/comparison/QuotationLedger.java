package org.parallax.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.comparison.QuotationRelation.Severity;
import org.parallax.story.Account;

/**
 * All versions of each utterance across the accounts of a story, held against one of them. The reference is the version
 * that most outlets print in the same words; among equals one of an outlet's own collection before a derived one, then
 * one of the outlet whose other quotations others most often confirm word for word, then the longest, then the earliest.
 * Where another version has all words of the one so chosen and more, that is the reference. A headline is none where the
 * text has the words.
 */
final class QuotationLedger {
    private static final double LIKELY = 0.5;

    private final QuotationPairs quotationPairs;
    private final List<ReadAccount> accounts;
    private final Set<String> derived;
    private final NameIndex names;
    private final Set<String> persons;
    private final Map<String, Integer> confirmations = new HashMap<>();

    /**
     * @param derived the ids of the accounts that are no collection of their own
     * @param persons the keys of all names of persons
     */
    QuotationLedger(
            List<ReadAccount> accounts,
            Set<String> derived,
            NameIndex names,
            Set<String> persons,
            QuotationPairs quotationPairs) {
        this.accounts = accounts;
        this.derived = derived;
        this.names = names;
        this.persons = persons;
        this.quotationPairs = quotationPairs;
    }

    List<Utterance> utterances(StatedClaims claims) {
        List<QuotedSentence> sentences = sentences(claims);
        UtterancePairing pairing = new UtterancePairing(sentences, quotationPairs, new StoryWords(accounts), persons);
        List<List<QuotedSentence>> groups = new ArrayList<>();
        for (List<Integer> group : pairing.groups()) {
            groups.add(group.stream().map(sentences::get).toList());
        }
        groups = HeadlineQuotations.joined(groups);
        countConfirmations(groups);
        IndirectVersions indirect = new IndirectVersions(claims, names, persons);
        List<Utterance> utterances = new ArrayList<>();
        groups.forEach(members -> addUtterances(members, pairing, indirect, utterances));
        return utterances;
    }

    /** What was joined by way of others, but is likelier something else than the reference itself, stands alone. */
    private void addUtterances(
            List<QuotedSentence> members,
            UtterancePairing pairing,
            IndirectVersions indirect,
            List<Utterance> utterances) {
        QuotedSentence reference = reference(members);
        Map<Boolean, List<QuotedSentence>> belongs = members.stream()
                .collect(Collectors.partitioningBy(member ->
                        member.account() == reference.account() || pairing.probability(reference, member) >= LIKELY));
        utterances.add(utterance(belongs.getOrDefault(true, List.of()), pairing, indirect));
        List<QuotedSentence> others = belongs.getOrDefault(false, List.of());
        if (!others.isEmpty()) {
            addUtterances(others, pairing, indirect, utterances);
        }
    }

    private List<QuotedSentence> sentences(StatedClaims claims) {
        List<QuotedSentence> sentences = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            for (PrintedQuotation printed : accounts.get(i).quotations()) {
                String name = printed.speaker();
                sentences.add(new QuotedSentence(
                        i,
                        printed,
                        name == null ? null : names.canonical(name, null),
                        claims.day(i, printed.span()),
                        claims.ids(i, printed.span())));
            }
        }
        return sentences;
    }

    /** An utterance counts once for an outlet that has it in the same words as another, cut or not. */
    private void countConfirmations(List<List<QuotedSentence>> groups) {
        for (List<QuotedSentence> members : groups) {
            Map<String, Set<String>> outlets = outletsByWords(members);
            members.stream()
                    .filter(member -> outlets.entrySet().stream().anyMatch(other -> confirms(other, member)))
                    .map(this::outlet)
                    .distinct()
                    .forEach(outlet -> confirmations.merge(outlet, 1, Integer::sum));
        }
    }

    private boolean confirms(Map.Entry<String, Set<String>> other, QuotedSentence member) {
        boolean another = other.getValue().size() > 1 || !other.getValue().contains(outlet(member));
        return another && (contains(other.getKey(), member.key()) || contains(member.key(), other.getKey()));
    }

    private Account account(QuotedSentence member) {
        return accounts.get(member.account()).account();
    }

    private String outlet(QuotedSentence member) {
        return account(member).source();
    }

    /** An utterance is named after the first place that prints it, so that its id stays when others join. */
    private String id(QuotedSentence first) {
        return "q-" + account(first).id() + ":" + first.span().start() + "-"
                + first.span().end();
    }

    private Utterance utterance(List<QuotedSentence> members, UtterancePairing pairing, IndirectVersions indirect) {
        QuotedSentence reference = reference(members);
        List<Utterance.Version> versions = new ArrayList<>();
        versions.add(new Utterance.Version(
                account(reference).id(),
                reference.span(),
                Utterance.Relation.VERBATIM,
                Severity.NONE,
                List.of(),
                "the reference: " + reason(members),
                1));
        for (QuotedSentence member : members) {
            if (member != reference) {
                versions.add(version(reference, member, pairing));
            }
        }
        versions.addAll(indirect.of(members));
        return new Utterance(id(members.get(0)), speaker(members), versions);
    }

    private Utterance.Version version(QuotedSentence reference, QuotedSentence member, UtterancePairing pairing) {
        QuotationRelation relation = quotationPairs.relation(reference.printed(), member.printed());
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
                account(member).id(),
                member.span(),
                kind,
                relation.severity(),
                relation.diff(),
                relation.explanation(),
                Math.max(LIKELY, pairing.probability(reference, member)));
    }

    private QuotedSentence reference(List<QuotedSentence> members) {
        List<QuotedSentence> inText =
                members.stream().filter(m -> !m.printed().headline()).toList();
        List<QuotedSentence> candidates = inText.isEmpty() ? members : inText;
        Map<String, Set<String>> outlets = outletsByWords(candidates);
        QuotedSentence chosen = candidates.stream()
                .min(Comparator.comparing((QuotedSentence m) ->
                                -outlets.getOrDefault(m.key(), Set.of()).size())
                        .thenComparing(m -> derived.contains(account(m).id()))
                        .thenComparing(m -> -confirmations.getOrDefault(outlet(m), 0))
                        .thenComparing(m -> -m.words().size())
                        .thenComparing(m -> Objects.toString(account(m).published(), "9999")))
                .orElseThrow();
        return candidates.stream()
                .filter(m -> contains(m.key(), chosen.key()))
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
            outlets.computeIfAbsent(member.key(), w -> new HashSet<>()).add(outlet(member));
        }
        return outlets;
    }

    /** The speaker whom most of the accounts name; persons before bodies, longer names before shorter ones. */
    private @Nullable String speaker(List<QuotedSentence> members) {
        Map<String, Integer> votes = new HashMap<>();
        members.stream()
                .map(QuotedSentence::speaker)
                .filter(Objects::nonNull)
                .forEach(speaker -> votes.merge(speaker, 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> e) -> persons.contains(e.getKey()))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(e -> e.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> names.printed(entry.getKey()))
                .orElse(null);
    }
}
