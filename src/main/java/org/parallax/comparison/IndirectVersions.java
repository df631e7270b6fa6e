package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parallax.claim.Proposition;
import org.parallax.comparison.QuotationRelation.Severity;
import org.parallax.mention.Attribution;
import org.parallax.mention.Speaker;
import org.parallax.text.Token;

/**
 * Finds who reports an utterance in the outlet's own words: the same claim, no other person as its speaker, and a content
 * word in common besides names.
 */
final class IndirectVersions {
    private static final int STEM = 4;
    private static final double SURE = 0.6;

    private final StatedClaims claims;
    private final NameIndex names;
    private final Set<String> persons;

    IndirectVersions(StatedClaims claims, NameIndex names, Set<String> persons) {
        this.claims = claims;
        this.names = names;
        this.persons = persons;
    }

    List<Utterance.Version> of(List<QuotedSentence> members) {
        Map<String, List<Proposition>> byClaim = new LinkedHashMap<>();
        members.forEach(member -> byClaim.putAll(claims.indirect(member.account(), member.span())));
        List<Proposition> reports =
                byClaim.values().stream().flatMap(List::stream).toList();
        if (reports.isEmpty()) {
            return List.of();
        }
        Set<String> speakers = members.stream()
                .map(QuotedSentence::speaker)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> stems = new HashSet<>();
        members.forEach(member -> stems.addAll(stems(member)));
        List<Utterance.Version> versions = new ArrayList<>();
        for (Proposition report : reports) {
            if (!byAnother(report, speakers) && sharesWords(report, stems)) {
                versions.add(new Utterance.Version(
                        report.account().id(),
                        report.span(),
                        Utterance.Relation.INDIRECT,
                        Severity.NONE,
                        List.of(),
                        "the same claim in the outlet's words",
                        SURE));
            }
        }
        return versions;
    }

    private boolean byAnother(Proposition report, Set<String> speakers) {
        Attribution attribution = report.mention().attribution();
        Speaker speaker = attribution == null ? null : attribution.speaker();
        if (speaker == null || speakers.isEmpty()) {
            return false;
        }
        String name = names.canonical(speaker.name(), null);
        return persons.contains(name) && !speakers.contains(name) && persons.containsAll(speakers);
    }

    private static boolean sharesWords(Proposition report, Set<String> stems) {
        return report.account().reading().text().tokens(report.span()).stream()
                .filter(token -> token.isWord() && !token.isProper())
                .map(Token::lower)
                .filter(word -> !FunctionWords.contains(word))
                .anyMatch(word -> stems.contains(stem(word)));
    }

    private static Set<String> stems(QuotedSentence member) {
        return member.words().stream()
                .filter(word -> !word.function())
                .map(word -> stem(word.key()))
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }
}
