package org.parallax.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.parallax.text.Span;

/**
 * Scores attributions as the attribution set's own program does: predictions are matched one-to-one to the gold by
 * overlap of content, an overlap of half the characters counts, and the speaker has to touch the gold one.
 */
final class AttributionScore {
    record Gold(List<Span> speaker, List<Span> content, boolean direct) {}

    private record Match(double overlap, int gold, int predicted) {}

    private int gold;
    private int predicted;
    private int overlapping;
    private int withSpeaker;
    private int directGold;
    private int directSpoken;
    private int directPredicted;
    private int directFound;
    private int directRight;
    private int directAny;

    void add(String text, List<Gold> goldOnes, List<AttributionSpans> found) {
        gold += goldOnes.size();
        predicted += found.size();
        for (Match match : matches(text, goldOnes, found)) {
            if (match.overlap >= 0.5) {
                overlapping++;
                withSpeaker += speakerTouches(text, goldOnes.get(match.gold), found.get(match.predicted)) ? 1 : 0;
            }
        }
        addDirect(text, goldOnes, found);
    }

    private void addDirect(String text, List<Gold> goldOnes, List<AttributionSpans> found) {
        List<Gold> direct = goldOnes.stream().filter(Gold::direct).toList();
        List<AttributionSpans> quoting =
                found.stream().filter(a -> opensWithMark(text, a)).toList();
        directGold += direct.size();
        directSpoken +=
                (int) direct.stream().filter(g -> !g.speaker().isEmpty()).count();
        directPredicted += quoting.size();
        for (Match match : matches(text, direct, quoting)) {
            if (match.overlap >= 0.5) {
                directFound++;
                Gold g = direct.get(match.gold);
                Span speaker = quoting.get(match.predicted).speaker();
                directRight += speaker != null && touches(text, g.speaker(), List.of(speaker)) ? 1 : 0;
            }
        }
        directAny += (int) matches(text, goldOnes, quoting).stream()
                .filter(m -> m.overlap >= 0.5)
                .count();
    }

    private static boolean opensWithMark(String text, AttributionSpans a) {
        int begin = a.content().stream().mapToInt(Span::start).min().orElseThrow();
        return text.substring(Math.max(0, begin - 2), Math.min(text.length(), begin + 1))
                .matches("(?s).*[\"“].*");
    }

    private static boolean speakerTouches(String text, Gold g, AttributionSpans a) {
        return a.speaker() == null ? g.speaker().isEmpty() : touches(text, g.speaker(), List.of(a.speaker()));
    }

    private static boolean touches(String text, List<Span> a, List<Span> b) {
        return characters(text, a).intersects(characters(text, b));
    }

    private static List<Match> matches(String text, List<Gold> goldOnes, List<AttributionSpans> found) {
        List<Match> candidates = new ArrayList<>();
        List<BitSet> contents =
                found.stream().map(a -> characters(text, a.content())).toList();
        for (int i = 0; i < goldOnes.size(); i++) {
            BitSet content = characters(text, goldOnes.get(i).content());
            for (int j = 0; j < contents.size(); j++) {
                BitSet both = (BitSet) content.clone();
                both.and(contents.get(j));
                BitSet either = (BitSet) content.clone();
                either.or(contents.get(j));
                if (!both.isEmpty()) {
                    candidates.add(new Match((double) both.cardinality() / either.cardinality(), i, j));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Match::overlap).reversed());
        BitSet usedGold = new BitSet();
        BitSet usedFound = new BitSet();
        List<Match> matches = new ArrayList<>();
        for (Match m : candidates) {
            if (!usedGold.get(m.gold) && !usedFound.get(m.predicted)) {
                usedGold.set(m.gold);
                usedFound.set(m.predicted);
                matches.add(m);
            }
        }
        return matches;
    }

    private static BitSet characters(String text, List<Span> spans) {
        BitSet set = new BitSet();
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                set.set(i, !Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i)));
            }
        }
        return set;
    }

    private static double f1(int right, int predicted, int gold) {
        return right == 0 ? 0 : 2.0 * right / (predicted + gold);
    }

    /** F1 of content that overlaps by half. */
    double content() {
        return f1(overlapping, predicted, gold);
    }

    /** F1 of content that overlaps by half and has the right speaker: the main figure. */
    double contentAndSpeaker() {
        return f1(withSpeaker, predicted, gold);
    }

    /** F1 of the spans of direct quotations. */
    double directSpans() {
        double precision = directPredicted == 0 ? 0 : (double) directAny / directPredicted;
        double recall = directGold == 0 ? 0 : (double) directFound / directGold;
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Share of the direct quotations that have the right speaker. */
    double directSpeakers() {
        return directSpoken == 0 ? 0 : (double) directRight / directSpoken;
    }

    @Override
    public String toString() {
        return String.format(
                "gold %d predicted %d content %.4f +speaker %.4f (P %.4f R %.4f) direct spans %.4f (P %.4f R %.4f) speakers %.4f",
                gold,
                predicted,
                content(),
                contentAndSpeaker(),
                (double) withSpeaker / predicted,
                (double) withSpeaker / gold,
                directSpans(),
                (double) directAny / directPredicted,
                (double) directFound / directGold,
                directSpeakers());
    }
}
