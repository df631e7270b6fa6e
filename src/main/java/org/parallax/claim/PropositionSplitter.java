package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.mention.Quotation;
import org.parallax.story.Account;
import org.parallax.text.DateMention;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Splits the mentions of an account into propositions: one a clause, each with the day it was said. */
public final class PropositionSplitter {
    private static final String THAT = "that ";

    private final ClauseCutter cutter = new ClauseCutter();
    private final Circumstances circumstances = new Circumstances();

    /** The account's propositions in the order of the text; a clause under two mentions goes to the narrower one. */
    public List<Proposition> split(Account account) {
        UtteranceDates dates = new UtteranceDates(account);
        List<Mention> mentions = account.reading().mentions().stream()
                .sorted(Comparator.comparingInt(PropositionSplitter::extent).thenComparing(Mention::span))
                .toList();
        List<Mention> own = mentions.stream().filter(Mention::ownVoice).toList();
        List<Proposition> propositions = new ArrayList<>();
        Map<Span, Mention> taken = new HashMap<>();
        for (Mention mention : mentions) {
            String date = dates.of(mention);
            for (Span clause : clauses(account, mention)) {
                if (states(account, mention, clause)
                        && isFree(taken.putIfAbsent(withoutThat(account, clause), mention), mention)) {
                    propositions.add(
                            circumstances.isVouched(account, mention, clause)
                                    ? Circumstances.vouched(account, clause, date)
                                    : new Proposition(
                                            account, mention, clause, dateOf(account, mention, clause, date)));
                }
            }
            for (Proposition occasion : circumstances.of(account, mention, date)) {
                if (Within.of(own, Mention::span, occasion.span()).isEmpty()) {
                    propositions.add(occasion);
                }
            }
        }
        propositions.sort(Comparator.comparing(Proposition::span));
        return Deixis.resolve(withoutFragments(account, propositions));
    }

    private static Span withoutThat(Account account, Span clause) {
        boolean that = account.text().startsWith(THAT, clause.start());
        return that ? new Span(clause.start() + THAT.length(), clause.end()) : clause;
    }

    private static boolean isFree(@Nullable Mention narrower, Mention mention) {
        return narrower == null || isOfBoth(narrower.attribution(), mention.attribution());
    }

    /** "Y did not confirm that P, as X said": one clause is what two speakers spoke of. */
    private static boolean isOfBoth(@Nullable Attribution one, @Nullable Attribution other) {
        if (one == null || other == null || one.cue() == null || other.cue() == null) {
            return false;
        }
        Span a = one.content().get(0);
        Span b = other.content().get(0);
        boolean same = a.end() == b.end() && Math.abs(a.start() - b.start()) <= THAT.length();
        return same && one.cue().span().start() > a.end() != other.cue().span().start() > b.end();
    }

    private static int extent(Mention mention) {
        Attribution attribution = mention.attribution();
        return attribution == null
                ? mention.span().length()
                : attribution.content().stream().mapToInt(Span::length).sum();
    }

    /** Without what has no finite verb and lies in another proposition: "(she wants) to sell the mill". */
    private static List<Proposition> withoutFragments(Account account, List<Proposition> sorted) {
        List<Proposition> kept = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Span span = sorted.get(i).span();
            boolean inside = i > 0 && covers(sorted.get(i - 1), span)
                    || i + 1 < sorted.size() && covers(sorted.get(i + 1), span)
                    || !kept.isEmpty() && covers(kept.get(kept.size() - 1), span);
            if (!inside || ClauseCutter.hasFinite(account.reading().text().tokens(span))) {
                kept.add(sorted.get(i));
            }
        }
        return kept;
    }

    private static boolean covers(Proposition outer, Span inner) {
        return outer.span().contains(inner) && !outer.span().equals(inner);
    }

    /** A clause needs a verb to state something; what somebody is quoted with may be a noun, but no adjunct. */
    private static boolean states(Account account, Mention mention, Span clause) {
        List<Token> tokens = account.reading().text().tokens(clause);
        if (tokens.stream().anyMatch(Token::isVerb) || reports(mention, clause)) {
            return true;
        }
        return mention.quotation() != null
                && mention.quotation() != Quotation.Kind.INDIRECT
                && !tokens.isEmpty()
                && !tokens.get(0).tag().equals("IN");
    }

    private static boolean reports(Mention mention, Span clause) {
        Cue cue = mention.cue();
        return cue != null && clause.contains(cue.span());
    }

    private List<Span> clauses(Account account, Mention mention) {
        Span reporting = ReportingClause.of(account.reading().text(), mention);
        if (reporting != null) {
            return cutter.cut(account.reading().text(), reporting);
        }
        Attribution attribution = mention.attribution();
        List<Span> spans = attribution == null ? List.of(mention.span()) : attribution.content();
        List<Span> clauses = new ArrayList<>();
        for (Span span : spans) {
            List<Span> cut = cutter.cut(account.reading().text(), span);
            clauses.addAll(cut.isEmpty() ? List.of(span.trim(account.text())) : cut);
        }
        return clauses;
    }

    /** In own voice a day inside the clause says when; what others said counts for the day they said it. */
    private static @Nullable String dateOf(Account account, Mention mention, Span clause, @Nullable String said) {
        if (!mention.ownVoice()) {
            return said;
        }
        return Within.of(account.reading().text().dates(), DateMention::span, clause).stream()
                .filter(date -> !isDistance(account, date))
                .findFirst()
                .map(DateMention::iso)
                .orElse(said);
    }

    /** "A day after the strike began": how long after, not when it began. */
    private static boolean isDistance(Account account, DateMention date) {
        List<Token> tokens = account.reading().text().tokens(date.span());
        return !tokens.isEmpty()
                && ClauseCutter.TEMPORAL.contains(tokens.get(tokens.size() - 1).lower());
    }
}
