package org.parallax.comparison;

import java.util.List;
import java.util.Locale;
import org.parallax.comparison.QuotationRelation.Kind;
import org.parallax.comparison.QuotationRelation.Severity;

/**
 * Tells how one version of a quotation stands to another, from their words alone. Case, punctuation, spelling variants,
 * contractions and number words count for nothing; a cut that the outlet shows is no alteration, a silent one is.
 */
public final class QuotationAligner {
    private final QuotedWords words = new QuotedWords();
    private final IndirectSpeech indirectSpeech = new IndirectSpeech();
    private final ChangeSeverity changeSeverity = new ChangeSeverity();

    public QuotationRelation relate(QuotationVersion reference, QuotationVersion here) {
        if (reference.quoted() != here.quoted()) {
            QuotationVersion quotation = reference.quoted() ? reference : here;
            QuotationVersion sentence = reference.quoted() ? here : reference;
            return indirectSpeech.relate(words.read(quotation), words.read(sentence), sentence.text());
        }
        List<QuotedWord> a = words.read(reference);
        List<QuotedWord> b = words.read(here);
        if (a.isEmpty() || b.isEmpty()) {
            return different("one of the two has no words");
        }
        QuotationOverlap overlap = new QuotationOverlap(a, b);
        double odds = overlap.sameUtterance();
        return odds > 0 ? sameUtterance(overlap) : different(describe(overlap) + ", too little for one utterance");
    }

    /**
     * Relates two versions that are known for one utterance, however few words they share.
     *
     * @param fragment whether the second stands within an outlet's own sentence, which may hold the rest of the words
     */
    QuotationRelation relateOneUtterance(List<QuotedWord> reference, List<QuotedWord> here, boolean fragment) {
        QuotationOverlap overlap = new QuotationOverlap(reference, here);
        QuotationRelation relation = sameUtterance(overlap);
        return relation.kind() == Kind.ALTERED || overlap.goesOnOtherwise()
                ? altered(overlap, fragment ? overlap.changesOfFragment() : overlap.allChanges())
                : relation;
    }

    private QuotationRelation sameUtterance(QuotationOverlap overlap) {
        if (overlap.complete() && !overlap.changed()) {
            return new QuotationRelation(Kind.EXACT, Severity.NONE, List.of(), describe(overlap));
        }
        if (overlap.changed() || overlap.changedAtAnEnd()) {
            return altered(overlap, overlap.changes());
        }
        return new QuotationRelation(
                Kind.SHORTENED,
                Severity.NONE,
                overlap.diff(),
                describe(overlap) + "; cut at an end or at a marked gap");
    }

    private QuotationRelation altered(QuotationOverlap overlap, List<QuotationOverlap.Edit> changes) {
        ChangeSeverity.Finding finding = changeSeverity.of(changes);
        String why = describe(overlap) + "; " + finding.why();
        return new QuotationRelation(Kind.ALTERED, finding.severity(), overlap.diff(), why);
    }

    private static QuotationRelation different(String why) {
        return new QuotationRelation(Kind.DIFFERENT, Severity.NONE, List.of(), why);
    }

    private static String describe(QuotationOverlap overlap) {
        return String.format(Locale.ROOT, "%d common words, %d in one run", overlap.matched(), overlap.longestRun());
    }
}
