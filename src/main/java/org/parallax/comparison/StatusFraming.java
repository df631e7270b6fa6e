package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Lexicon;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * Finds plans that accounts put at different stages: possible, proposed, being arranged, scheduled, settled. The stage
 * stands before the noun of the plan ("a possible meeting") or is said of it ("the meeting was scheduled").
 */
final class StatusFraming {
    private static final int REACH = 6;
    private static final double SURE = 0.6;

    private static final Set<String> OVER = Set.of("done", "settled");

    private final Lexicon stages = Lexicon.named("stages");

    List<Framing> find(List<Account> accounts, List<GatheredReferent> referents) {
        List<Framing> found = new ArrayList<>();
        for (GatheredReferent gathered : referents) {
            if (gathered.referent().type() != Referent.Type.THING) {
                continue;
            }
            TermTable table = new TermTable();
            Map<Integer, Set<String>> stagesOf = new HashMap<>();
            for (Label label : gathered.labels()) {
                if (!label.named() && !label.quoted()) {
                    addStages(accounts, label, table, stagesOf);
                }
            }
            if (stagesOf.values().stream().distinct().count() > 1) {
                found.add(new Framing(
                        gathered.referent().name(),
                        Framing.Kind.STATUS,
                        table.wordings(accounts),
                        "put at different stages",
                        SURE));
            }
        }
        return found;
    }

    private void addStages(List<Account> accounts, Label label, TermTable table, Map<Integer, Set<String>> stagesOf) {
        AnnotatedText text = accounts.get(label.account()).reading().text();
        Sentence sentence = text.sentenceAt(label.span().start());
        if (sentence == null) {
            return;
        }
        int from = text.tokenFrom(label.span().start());
        int to = Math.min(sentence.endToken(), text.tokenFrom(label.span().end()) + REACH);
        if (from >= to) {
            return;
        }
        int head = text.tokenFrom(label.span().end());
        for (Lexicon.Hit hit : stages.find(text.tokens().subList(from, to))) {
            boolean open = over(hit)
                    && text.tokens().subList(from, from + hit.from()).stream().anyMatch(StatusFraming::isOpen);
            if (open || !belongs(text.tokens(), from + hit.from(), from + hit.to(), head)) {
                continue;
            }
            Span span = new Span(
                    text.tokens().get(from + hit.from()).span().start(),
                    text.tokens().get(from + hit.to() - 1).span().end());
            table.add(label.account(), text.at(span), span);
            stagesOf.computeIfAbsent(label.account(), a -> new HashSet<>())
                    .add(hit.entry().type());
        }
    }

    private static boolean over(Lexicon.Hit hit) {
        return OVER.contains(hit.entry().type());
    }

    /** "Would be held" has not been held. */
    private static boolean isOpen(Token token) {
        return token.tag().equals("MD") || token.tag().equals("TO");
    }

    /** Whether the words at {@code from} to before {@code to} tell of the noun that ends before {@code head}. */
    private static boolean belongs(List<Token> tokens, int from, int to, int head) {
        if (to < head) {
            return true;
        }
        return from > head
                && tokens.subList(head, from).stream()
                        .allMatch(token -> token.tag().startsWith("VB")
                                || token.tag().startsWith("RB")
                                || token.tag().equals("MD"));
    }
}
