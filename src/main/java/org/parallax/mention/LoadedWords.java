package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.parallax.text.Span;
import org.parallax.text.WindowReading;
import org.parallax.text.WindowReading.Bias;

/** Finds wording that sways, as the reader model has learned it from people who marked biased words. */
public final class LoadedWords {
    private static final double LEAST_PROBABILITY = 0.4;

    /** The loaded words of the windows; neighbouring words make one span, its weight that of the strongest. */
    public List<LoadedWord> find(String text, List<WindowReading> windows) {
        List<LoadedWord> found = new ArrayList<>();
        for (WindowReading window : windows) {
            find(text, window, found);
        }
        return found;
    }

    private static void find(String text, WindowReading window, List<LoadedWord> found) {
        for (int piece = 0; piece < window.size(); piece++) {
            Span word = window.word(text, piece);
            double weight = window.biased(Bias.LOADED, piece);
            if (word == null || weight <= LEAST_PROBABILITY || !Character.isLetter(text.charAt(word.start()))) {
                continue;
            }
            LoadedWord last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && text.substring(last.span().end(), word.start()).equals(" ")) {
                Span joined = new Span(last.span().start(), word.end());
                found.set(found.size() - 1, new LoadedWord(joined, "loaded", Math.max(weight, last.weight())));
            } else {
                found.add(new LoadedWord(word, "loaded", weight));
            }
        }
    }

    /** For each sentence the probability that a careful reader calls it biased by its wording. */
    public List<Double> loaded(List<Span> sentences, List<WindowReading> windows) {
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
