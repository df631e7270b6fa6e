package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.text.Span;
import org.parallax.text.WindowReading;
import org.parallax.text.WindowReading.Bias;

/**
 * Finds wording that sways, as the reader model has learned it from people who marked it: loaded words (class
 * {@code loaded}), and statements chosen to cast someone in a light (class {@code slanted}).
 */
final class LoadedWords {
    private static final double LOADED = 0.2;
    private static final double SLANTED = 0.25;

    /** The spans of both classes in the order of the text; neighbouring words of a class make one span. */
    List<LoadedWord> find(String text, List<WindowReading> windows) {
        List<LoadedWord> found = new ArrayList<>();
        for (WindowReading window : windows) {
            found.addAll(find(text, window, Bias.LOADED, LOADED, "loaded"));
            found.addAll(find(text, window, Bias.INFORMATIONAL, SLANTED, "slanted"));
        }
        found.sort(Comparator.comparing(LoadedWord::span));
        return found;
    }

    private static List<LoadedWord> find(String text, WindowReading window, Bias kind, double least, String type) {
        List<LoadedWord> found = new ArrayList<>();
        for (int piece = 0; piece < window.size(); piece++) {
            Span word = window.word(text, piece);
            double weight = window.biased(kind, piece);
            if (word == null || weight <= least || !Character.isLetter(text.charAt(word.start()))) {
                continue;
            }
            LoadedWord last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && text.substring(last.span().end(), word.start()).equals(" ")) {
                Span joined = new Span(last.span().start(), word.end());
                found.set(found.size() - 1, new LoadedWord(joined, type, Math.max(weight, last.weight())));
            } else {
                found.add(new LoadedWord(word, type, weight));
            }
        }
        return found;
    }

    /** For each sentence the probability that a careful reader calls it biased by its wording. */
    List<Double> loaded(List<Span> sentences, List<WindowReading> windows) {
        List<Double> loaded = new ArrayList<>();
        int first = 0;
        for (Span sentence : sentences) {
            while (first < windows.size() - 1 && windows.get(first).end() <= sentence.start()) {
                first++;
            }
            double most = 0;
            for (int i = first; i < windows.size() && windows.get(i).start() < sentence.end(); i++) {
                most = Math.max(most, windows.get(i).sentenceBiased(Bias.LOADED, sentence));
            }
            loaded.add(most);
        }
        return loaded;
    }
}
