package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Token;

/** Sets headlines and first sentences side by side where accounts pick different things to begin with. */
final class LeadFraming {
    private static final double SHARED = 0.5;
    private static final double SURE = 0.5;
    private static final int SHOWN_ACCOUNTS = 8;
    private static final int SHOWN_WORDS = 4;

    private record Lead(Account account, Sentence sentence, Set<String> words) {}

    List<Framing> find(List<Account> accounts) {
        List<Lead> headlines = new ArrayList<>();
        List<Lead> leads = new ArrayList<>();
        for (Account account : accounts) {
            AnnotatedText text = account.reading().text();
            text.sentences().stream()
                    .limit(1)
                    .filter(Sentence::heading)
                    .forEach(first -> headlines.add(lead(account, first)));
            text.sentences().stream()
                    .filter(sentence -> !sentence.heading())
                    .findFirst()
                    .ifPresent(first -> leads.add(lead(account, first)));
        }
        List<Framing> found = new ArrayList<>();
        add("the headline", headlines, found);
        add("the first sentence", leads, found);
        return found;
    }

    private static Lead lead(Account account, Sentence sentence) {
        Set<String> lemmas = new LinkedHashSet<>();
        for (Token token : account.reading().text().tokens(sentence)) {
            if (token.isWord() && !FunctionWords.contains(token.lower())) {
                lemmas.add(token.lemma());
            }
        }
        return new Lead(account, sentence, lemmas);
    }

    private static void add(String what, List<Lead> leads, List<Framing> found) {
        if (leads.stream().noneMatch(lead -> share(lead.words(), leads.get(0).words()) < SHARED)) {
            return;
        }
        List<Wording> wordings = leads.stream()
                .map(lead -> new Wording(
                        lead.account().id(),
                        lead.sentence().span().of(lead.account().text()),
                        List.of(lead.sentence().span())))
                .toList();
        found.add(new Framing(what, Framing.Kind.EMPHASIS, wordings, why(leads), SURE));
    }

    /** The words that each of the leads has alone. */
    private static String why(List<Lead> leads) {
        Map<String, Integer> uses = new HashMap<>();
        leads.forEach(lead -> lead.words().forEach(word -> uses.merge(word, 1, Integer::sum)));
        List<String> parts = new ArrayList<>();
        for (Lead lead : leads.subList(0, Math.min(SHOWN_ACCOUNTS, leads.size()))) {
            List<String> own = lead.words().stream()
                    .filter(word -> uses.getOrDefault(word, 0) == 1)
                    .limit(SHOWN_WORDS)
                    .toList();
            if (!own.isEmpty()) {
                parts.add(lead.account().source() + " alone: " + String.join(", ", own));
            }
        }
        return parts.isEmpty() ? "they pick different things" : String.join("; ", parts);
    }

    private static double share(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return (double) common.size() / Math.max(1, Math.min(a.size(), b.size()));
    }
}
