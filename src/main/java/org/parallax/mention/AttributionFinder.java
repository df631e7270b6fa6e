package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.mention.CueEntry.Family;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;

/** Finds who says what by rules over cues, quotation marks and the words around them. */
final class AttributionFinder {

    private final CueFinder cues = new CueFinder();

    /** The attributions in text order. */
    List<Attributed> find(AnnotatedText text, Quotations quotations) {
        List<Attributed> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            found.addAll(read(new Words(text, sentence, quotations), quotations));
        }
        List<Attributed> all = new QuotationAttributor(text, quotations).attribute(found);
        all.sort(Comparator.comparingInt(Attributed::start).thenComparing(a -> -a.end()));
        return all;
    }

    private List<Attributed> read(Words words, Quotations quotations) {
        List<CueHit> hits = cues.find(words);
        Clauses clauses = new Clauses(words, hits, quotations);
        VerbReader verbs = new VerbReader(words, clauses);
        NounReader nouns = new NounReader(words, clauses);
        SourceReader sources = new SourceReader(words, clauses);
        List<Attributed> found = new ArrayList<>();
        Attributed before = new HeadlineReader(words, clauses).read();
        if (before != null) {
            found.add(before);
        }
        for (CueHit hit : hits) {
            Attributed next = switch (hit.entry().family()) {
                case NOUN -> nouns.read(hit);
                case SOURCE -> sources.read(hit);
                default -> verbs.read(hit, before);
            };
            if (next != null) {
                found.add(next);
                before = hit.entry().family() == Family.NOUN ? before : next;
            }
        }
        Attributed introduced = new IntroductionReader(words, clauses).read(found);
        if (introduced != null) {
            found.add(introduced);
        }
        return new ViaFinder().chain(found);
    }
}
