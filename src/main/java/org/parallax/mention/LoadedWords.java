package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.text.Span;
import org.parallax.text.WindowReading;
import org.parallax.text.WindowReading.Bias;

/**
 * Finds wording that sways, as the reader model has learned it from people who marked it: loaded words (class
 * {@code loaded}), and where a statement chosen to cast someone in a light shows it most (class {@code slanted}).
 */
final class LoadedWords {
    private static final double LOADED = 0.4;
    private static final double SLANTED = 0.25;

    /** The spans of both classes in the order of the text. */
    List<LoadedWord> find(String text, List<WindowReading> windows) {
        List<LoadedWord> found = new ArrayList<>();
        for (WindowReading window : windows) {
            found.addAll(runs(text, window, Bias.LOADED, LOADED, "loaded"));
            found.addAll(peaks(text, window, Bias.INFORMATIONAL, SLANTED, "slanted"));
        }
        found.sort(Comparator.comparing(LoadedWord::span));
        return found;
    }

    /** Neighbouring words of the kind as one span. */
    private static List<LoadedWord> runs(String text, WindowReading window, Bias kind, double least, String type) {
        List<LoadedWord> found = new ArrayList<>();
        for (LoadedWord word : words(text, window, kind, least, type)) {
            LoadedWord last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && adjoins(text, last, word)) {
                Span joined = last.span().cover(word.span());
                found.set(found.size() - 1, new LoadedWord(joined, type, Math.max(last.weight(), word.weight())));
            } else {
                found.add(word);
            }
        }
        return found;
    }

    /** Of neighbouring words of the kind the one that shows it most. */
    private static List<LoadedWord> peaks(String text, WindowReading window, Bias kind, double least, String type) {
        List<LoadedWord> found = new ArrayList<>();
        LoadedWord before = null;
        for (LoadedWord word : words(text, window, kind, least, type)) {
            if (before == null || !adjoins(text, before, word)) {
                found.add(word);
            } else if (word.weight() > found.get(found.size() - 1).weight()) {
                found.set(found.size() - 1, word);
            }
            before = word;
        }
        return found;
    }

    private static boolean adjoins(String text, LoadedWord before, LoadedWord word) {
        int gap = before.span().end();
        return word.span().start() == gap + 1 && text.charAt(gap) == ' ';
    }

    private static List<LoadedWord> words(String text, WindowReading window, Bias kind, double least, String type) {
        List<LoadedWord> words = new ArrayList<>();
        for (int piece = 0; piece < window.size(); piece++) {
            Span word = window.word(text, piece);
            double weight = window.biased(kind, piece);
            if (word != null && weight > least && Character.isLetter(text.charAt(word.start()))) {
                words.add(new LoadedWord(word, type, weight));
            }
        }
        return words;
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
