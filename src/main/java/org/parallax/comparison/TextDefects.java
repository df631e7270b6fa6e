package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.article.Defect;
import org.parallax.comparison.Utterance.Version;
import org.parallax.mention.Speaker;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * Gathers the defects of the accounts' texts: what the article reader saw, and what only shows beside other accounts. A
 * single rewritten quotation may be a slip or another translation; an account that rewrites two or more is machine-made.
 */
public final class TextDefects {
    private static final double SEEN = 0.95;
    private static final double MUTE = 0.9;
    private static final double REPEATED = 0.8;
    private static final double SEVERAL = 0.7;
    private static final double IN_HEADLINE = 0.8;
    private static final int FEWEST_REWRITTEN = 2;
    private static final int FEWEST_WORDS = 5;
    /** A version that keeps fewer of the reference's words, or of its own, is rewritten. */
    private static final double KEPT = 0.6;

    private final QuotedWords words = new QuotedWords();

    /** @param layouts the defects that the article reader saw, by the account's id */
    public List<TextDefect> find(
            List<Account> accounts, Map<String, List<Defect>> layouts, List<Utterance> utterances) {
        Map<String, Account> byId = new LinkedHashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        List<TextDefect> found = new ArrayList<>();
        for (Account account : accounts) {
            addSeen(account, layouts.getOrDefault(account.id(), List.of()), found);
            addMute(account, utterances, found);
        }
        addParaphrases(byId, utterances, found);
        addHeadlines(byId, utterances, found);
        return found;
    }

    private static void addSeen(Account account, List<Defect> defects, List<TextDefect> found) {
        for (Defect defect : defects) {
            if (defect.kind() == Defect.Kind.DUPLICATE) {
                String why = "the passage stands in the text before";
                found.add(new TextDefect(account.id(), TextDefect.Kind.DUPLICATE, defect.span(), why, SEEN));
            } else if (defect.kind() == Defect.Kind.FRAGMENT) {
                String why = "no word and no sentence: left behind by editing";
                found.add(new TextDefect(account.id(), TextDefect.Kind.FRAGMENT, defect.span(), why, SEEN));
            }
        }
    }

    /** Speakers that cannot speak, and the other places where the same name has something of its own. */
    private static void addMute(Account account, List<Utterance> utterances, List<TextDefect> found) {
        Set<String> names = new HashSet<>();
        Set<Span> spans = new HashSet<>();
        for (Speaker speaker : account.reading().muteSpeakers()) {
            String name = speaker.span().of(account.text());
            if (spans.add(speaker.span())) {
                String other = speakerElsewhere(account, speaker, utterances);
                String why = "“" + name + "” is nobody who can speak" + other;
                found.add(new TextDefect(account.id(), TextDefect.Kind.MUTE_SPEAKER, speaker.span(), why, MUTE));
            }
            names.add(name);
        }
        List<Token> tokens = account.reading().text().tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (names.contains(token.text()) && NounPhrase.possessive(tokens.get(i + 1))) {
                String why =
                        "the text quotes “" + token.text() + "” as a speaker, and here too it stands for somebody else";
                found.add(new TextDefect(account.id(), TextDefect.Kind.GARBLED_NAME, token.span(), why, REPEATED));
            }
        }
    }

    private static String speakerElsewhere(Account account, Speaker mute, List<Utterance> utterances) {
        Sentence sentence = account.reading().text().sentenceAt(mute.span().start());
        for (Utterance utterance : utterances) {
            boolean here = sentence != null
                    && utterance.versions().stream()
                            .anyMatch(v -> v.account().equals(account.id())
                                    && sentence.span().overlaps(v.span()));
            boolean known = utterance.speaker() != null && !utterance.speaker().equals(mute.name());
            if (here && known) {
                return "; other accounts have " + utterance.speaker() + " say these words";
            }
        }
        return "";
    }

    private void addParaphrases(Map<String, Account> accounts, List<Utterance> utterances, List<TextDefect> found) {
        Map<String, List<TextDefect>> rewritten = new LinkedHashMap<>();
        for (Utterance utterance : utterances) {
            Version reference = utterance.versions().get(0);
            for (Version version : utterance.versions()) {
                Account account = accounts.get(version.account());
                Account other = accounts.get(reference.account());
                if (version.relation() == Utterance.Relation.ALTERED
                        && account != null
                        && other != null
                        && account != other) {
                    addRewritten(version, account, reference, other, rewritten);
                }
            }
        }
        rewritten.values().stream()
                .filter(several -> several.size() >= FEWEST_REWRITTEN)
                .forEach(found::addAll);
    }

    private void addRewritten(
            Version version,
            Account account,
            Version reference,
            Account other,
            Map<String, List<TextDefect>> rewritten) {
        List<QuotedWord> here = read(account, version.span());
        List<QuotedWord> there = read(other, reference.span());
        Map<String, Integer> left = new HashMap<>();
        there.forEach(word -> left.merge(word.key(), 1, Integer::sum));
        int kept = 0;
        for (QuotedWord word : here) {
            if (left.merge(word.key(), -1, Integer::sum) >= 0) {
                kept++;
            }
        }
        if (here.size() >= FEWEST_WORDS && there.size() >= FEWEST_WORDS && kept < KEPT * here.size()) {
            String why = "between quotation marks, but only " + kept + " of its " + here.size()
                    + " words are those that " + other.source() + " prints; the account rewrites several quotations";
            rewritten
                    .computeIfAbsent(account.id(), a -> new ArrayList<>())
                    .add(new TextDefect(
                            account.id(), TextDefect.Kind.MACHINE_PARAPHRASE, version.span(), why, SEVERAL));
        }
    }

    private List<QuotedWord> read(Account account, Span span) {
        return words.read(new QuotationVersion(span.of(account.text())));
    }

    private static void addHeadlines(
            Map<String, Account> accounts, List<Utterance> utterances, List<TextDefect> found) {
        for (Utterance utterance : utterances) {
            for (Version version : utterance.versions()) {
                Account account = accounts.get(version.account());
                if (account != null && inHeading(account.reading().text(), version.span())) {
                    boolean alone = utterance.versions().stream()
                            .noneMatch(v -> v != version && v.relation() != Utterance.Relation.INDIRECT);
                    if (version.relation() == Utterance.Relation.ALTERED || alone) {
                        String why = alone
                                ? "a headline quotes these words; no account prints them between quotation marks"
                                : "a headline quotes other words than the text";
                        found.add(new TextDefect(
                                account.id(), TextDefect.Kind.HEADLINE_QUOTATION, version.span(), why, IN_HEADLINE));
                    }
                }
            }
        }
    }

    private static boolean inHeading(AnnotatedText text, Span span) {
        Sentence sentence = text.sentenceAt(span.start());
        return sentence != null && sentence.heading();
    }
}
