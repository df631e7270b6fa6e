package org.parallax.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.comparison.QuotationRelation.Severity;
import org.parallax.text.Lexicon;

/**
 * Tells a change of sense from a change of wording. A number, a name, a negation, a doubt, a limit ("only", "all") or a
 * person ("we" for "they") that comes or goes, and a content word for another that is no form or synonym of it, change
 * the sense; all else is the kind of variance that two translations of one sentence show.
 */
final class ChangeSeverity {
    record Finding(Severity severity, String why) {}

    /** The classes of turning words, numbers and other content words, the gravest change first. */
    private static final List<String> GRAVEST_FIRST =
            List.of("negation", "number", "doubt", "obligation", "word", "limit", "person");

    /** Adverbs that colour a sentence and seldom turn it. */
    private static final Set<String> COLOUR =
            Set.of("even", "still", "now", "already", "really", "indeed", "simply", "actually", "quite");

    private final Lexicon turning = Lexicon.named("turning-words");
    private final Lexicon variants = Lexicon.named("translation-variants");

    Finding of(List<QuotationOverlap.Edit> changes) {
        List<QuotedWord> dropped = new ArrayList<>();
        List<QuotedWord> added = new ArrayList<>();
        changes.forEach(change -> {
            dropped.addAll(change.reference());
            added.addAll(change.here());
        });
        Set<String> moved = keys(dropped);
        moved.retainAll(keys(added));
        List<Turn> turns = new ArrayList<>();
        for (QuotationOverlap.Edit change : changes) {
            List<QuotedWord> reference = without(change.reference(), moved);
            List<QuotedWord> here = without(change.here(), moved);
            addTurns(reference, here, " is dropped", turns);
            addTurns(here, reference, " is added", turns);
            String replaced = replaced(reference, here);
            if (replaced != null) {
                turns.add(new Turn("word", replaced));
            }
        }
        return turns.stream()
                .min(Comparator.comparingInt(turn -> GRAVEST_FIRST.indexOf(turn.type())))
                .map(gravest -> new Finding(Severity.MEANING, gravest.why()))
                .orElse(new Finding(
                        Severity.WORDING,
                        "the words differ as those of two translations may, the sense does not seem to"));
    }

    /** A change that turns the sense. */
    private record Turn(String type, String why) {}

    private void addTurns(List<QuotedWord> side, List<QuotedWord> other, String verb, List<Turn> turns) {
        for (QuotedWord word : side) {
            Lexicon.Entry entry = turning.get(word.key());
            if (entry != null && !hasClass(other, entry.type())) {
                turns.add(new Turn(entry.type(), entry.type() + " '" + word.text() + "'" + verb));
            } else if (Character.isDigit(word.key().charAt(0))) {
                turns.add(new Turn("number", "the number '" + word.text() + "'" + verb));
            }
        }
    }

    /** A content word that gives way to others, none of which has its sense. */
    private @Nullable String replaced(List<QuotedWord> reference, List<QuotedWord> here) {
        if (here.stream().allMatch(QuotedWord::function)) {
            return null;
        }
        for (QuotedWord word : reference) {
            if (!word.function()
                    && !COLOUR.contains(word.key())
                    && here.stream().noneMatch(other -> sameSense(word.key(), other.key()))) {
                return "'" + word.text() + "' gives way to '"
                        + WordEdit.of(reference, here).here() + "'";
            }
        }
        return null;
    }

    private boolean sameSense(String a, String b) {
        if (WordAligner.related(a, b) || a.endsWith(b) || b.endsWith(a)) {
            return true;
        }
        Lexicon.Entry first = variants.get(a);
        Lexicon.Entry second = variants.get(b);
        return first != null && second != null && first.type().equals(second.type());
    }

    private boolean hasClass(List<QuotedWord> words, String type) {
        return words.stream().anyMatch(word -> {
            Lexicon.Entry entry = turning.get(word.key());
            return entry != null && entry.type().equals(type);
        });
    }

    private static Set<String> keys(List<QuotedWord> words) {
        Set<String> keys = new HashSet<>();
        words.forEach(word -> keys.add(word.key()));
        return keys;
    }

    private static List<QuotedWord> without(List<QuotedWord> words, Set<String> keys) {
        return words.stream().filter(word -> !keys.contains(word.key())).toList();
    }
}
