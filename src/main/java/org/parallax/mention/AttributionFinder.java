package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;

/** Finds who says what by rules over cues, quotation marks and the words around them. */
final class AttributionFinder {

    private static final int LONGEST_ARTICLE = 6;

    /** How many attributions back a verb may share its speaker with. */
    private static final int FARTHEST = 6;

    private final CueFinder cues = new CueFinder();
    private final ViaFinder vias = new ViaFinder();

    /** The attributions in the order of their contents. */
    List<Attributed> find(AnnotatedText text, Quotations quotations) {
        List<Attributed> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            found.addAll(read(new Words(text, sentence, quotations), quotations));
        }
        found.sort(Attributed.IN_TEXT_ORDER);
        return found;
    }

    private List<Attributed> read(Words words, Quotations quotations) {
        List<CueHit> hits = cues.find(words);
        Clauses clauses = new Clauses(words, hits, quotations);
        VerbReader verbs = new VerbReader(words, clauses);
        NounReader nouns = new NounReader(words, clauses);
        SourceReader sources = new SourceReader(words, clauses);
        List<Attributed> found = new ArrayList<>();
        add(new HeadlineReader(words, clauses).read(), found);
        for (CueHit hit : hits) {
            add(
                    switch (hit.entry().family()) {
                        case NOUN -> ofNoun(nouns.read(hit), found);
                        case SOURCE -> sources.read(hit);
                        default -> verbs.read(hit, sharing(found));
                    },
                    found);
        }
        add(new IntroductionReader(words, clauses).read(found), found);
        return vias.chain(words, found);
    }

    /** "denied the claim that P" is one cue with one content: the verb's attribution takes the noun's clause. */
    private static @Nullable Attributed ofNoun(@Nullable Attributed noun, List<Attributed> found) {
        Attributed verb = found.isEmpty() ? null : found.get(found.size() - 1);
        if (noun == null || noun.cue() == null || verb == null || verb.cue() == null) {
            return noun;
        }
        if (verb.content().equals(noun.content())) {
            return null;
        }
        int gap = noun.cue().span().start() - verb.start();
        boolean object = verb.start() >= verb.cue().span().end() && gap >= 0 && gap <= LONGEST_ARTICLE;
        if (!object || !verb.is(CueEntry.Family.DENIAL) && !verb.is(CueEntry.Family.SPEECH)) {
            return noun;
        }
        found.remove(verb);
        CueWords cue = verb.cue();
        CueWords both = new CueWords(cue.span().cover(noun.cue().span()), cue.entry(), cue.negated());
        return new Attributed(verb.speaker(), both, noun.content(), verb.via());
    }

    private static void add(@Nullable Attributed one, List<Attributed> found) {
        if (one != null) {
            found.add(one);
        }
    }

    /** Whose speaker a participle or a second verb shares: the last one that no other holds in its content. */
    private static @Nullable Attributed sharing(List<Attributed> found) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - FARTHEST); i--) {
            Attributed one = found.get(i);
            boolean verb = !one.is(CueEntry.Family.NOUN) && !one.is(CueEntry.Family.SOURCE);
            if (verb && found.stream().noneMatch(one::nestedIn)) {
                return one;
            }
        }
        return null;
    }
}
