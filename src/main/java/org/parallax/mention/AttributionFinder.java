package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.mention.CueEntry.Frame;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;

/** Finds who says what by rules over cues, quotation marks and the words around them. */
final class AttributionFinder {

    private final CueFinder cues = new CueFinder();

    /** The attributions in text order. */
    List<Attributed> find(AnnotatedText text, List<Quoted> quotations) {
        List<Attributed> found = new ArrayList<>();
        int first = 0;
        for (Sentence sentence : text.sentences()) {
            while (first < quotations.size()
                    && quotations.get(first).outer().end() <= sentence.span().start()) {
                first++;
            }
            List<Quoted> here = reaching(quotations, first, sentence.span());
            found.addAll(read(new Words(text, sentence, here), sentence, here));
        }
        found.addAll(new QuotationAttributor(text, quotations).attribute(found));
        found.sort(Comparator.comparingInt(Attributed::start).thenComparing(a -> -a.end()));
        return found;
    }

    private static List<Quoted> reaching(List<Quoted> quotations, int first, Span sentence) {
        List<Quoted> here = new ArrayList<>();
        for (int i = first; i < quotations.size() && quotations.get(i).outer().start() < sentence.end(); i++) {
            if (quotations.get(i).outer().overlaps(sentence)) {
                here.add(quotations.get(i));
            }
        }
        return here;
    }

    private List<Attributed> read(Words words, Sentence sentence, List<Quoted> quotations) {
        List<CueHit> hits = cues.find(words);
        Clauses clauses = new Clauses(words, hits, quotations);
        VerbReader verbs = new VerbReader(words, clauses, new SubjectFinder(words));
        NounReader nouns = new NounReader(words, clauses);
        SourceReader sources = new SourceReader(words, clauses);
        List<Attributed> found = new ArrayList<>();
        Attributed before = new HeadlineReader(words, clauses).read();
        if (before != null) {
            found.add(before);
        }
        for (CueHit hit : hits) {
            Attributed next = switch (hit.entry().frame()) {
                case NOUN -> nouns.read(hit);
                case SOURCE -> sources.read(hit);
                default -> verbs.read(hit, before);
            };
            if (next != null) {
                found.add(next);
                before = hit.entry().frame() == Frame.NOUN ? before : next;
            }
        }
        return new ViaFinder().chain(found);
    }
}
