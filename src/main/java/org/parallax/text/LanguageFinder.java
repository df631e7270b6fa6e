package org.parallax.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text by OpenNLP's detector, which is loaded when it is first asked. */
public final class LanguageFinder {
    private static final int REACH = 2_000;
    private static final int FEWEST_LETTERS = 40;
    private static final double LIKELIER_THAN_ENGLISH = 5;
    private static final Map<String, String> SHORT_CODES = Stream.of(Locale.getISOLanguages())
            .collect(
                    Collectors.toMap(code -> Locale.forLanguageTag(code).getISO3Language(), code -> code, (a, b) -> a));

    private static final class Loaded {
        private static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageFinder.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The ISO 639-1 code of the language of the text's beginning, the ISO 639-3 code where it has no shorter one; null
     * where the text is too short, or another language than English is not much likelier.
     */
    public @Nullable String find(String text) {
        String start = text.substring(0, Math.min(REACH, text.length()));
        if (start.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return null;
        }
        Language[] languages = new LanguageDetectorME(Loaded.MODEL).predictLanguages(start);
        Language likeliest = languages[0];
        double english = Stream.of(languages)
                .filter(language -> language.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
        if (likeliest.getLang().equals("eng")) {
            return "en";
        }
        boolean sure = likeliest.getConfidence() >= LIKELIER_THAN_ENGLISH * english;
        return sure ? SHORT_CODES.getOrDefault(likeliest.getLang(), likeliest.getLang()) : null;
    }
}
