package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parallax.story.Account;
import org.parallax.text.Sentence;
import org.parallax.text.Token;

/** Sets first sentences side by side where accounts pick different things to begin with. */
final class LeadFraming {
    private static final double SHARED = 0.5;
    private static final double SURE = 0.5;

    List<Framing> find(List<Account> accounts) {
        List<Wording> leads = new ArrayList<>();
        List<Set<String>> words = new ArrayList<>();
        for (Account account : accounts) {
            account.reading().text().sentences().stream()
                    .filter(sentence -> !sentence.heading())
                    .findFirst()
                    .ifPresent(first -> {
                        leads.add(new Wording(account.id(), first.span().of(account.text()), List.of(first.span())));
                        words.add(content(account, first));
                    });
        }
        boolean differs = words.stream().anyMatch(lead -> share(lead, words.get(0)) < SHARED);
        return differs
                ? List.of(new Framing(
                        "the first sentence",
                        Framing.Kind.EMPHASIS,
                        leads,
                        "first sentences pick different things",
                        SURE))
                : List.of();
    }

    private static Set<String> content(Account account, Sentence sentence) {
        Set<String> lemmas = new HashSet<>();
        for (Token token : account.reading().text().tokens(sentence)) {
            if (token.isWord() && !FunctionWords.contains(token.lower())) {
                lemmas.add(token.lemma());
            }
        }
        return lemmas;
    }

    private static double share(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return (double) common.size() / Math.max(1, Math.min(a.size(), b.size()));
    }
}
