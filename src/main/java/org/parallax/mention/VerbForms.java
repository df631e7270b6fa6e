package org.parallax.mention;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.text.Lexicon;

/** Writes out the forms of lexicon verbs, since lemmatizers miss the rarer ones. */
final class VerbForms {

    private static final Map<String, List<String>> IRREGULAR = Map.of(
            "swear", List.of("swore", "sworn"),
            "shoot", List.of("shot"),
            "forecast", List.of("forecast"),
            "begin", List.of("began", "begun"),
            "speak", List.of("spoke", "spoken"),
            "foresee", List.of("foresaw", "foreseen"));

    private VerbForms() {}

    /** The lexicon with an entry more for each regular form of a phrase's first word. */
    static Lexicon expanded(Lexicon lexicon) {
        return new Lexicon(lexicon.entries().stream()
                .flatMap(entry -> forms(entry.phrase()).stream()
                        .map(form -> new Lexicon.Entry(
                                form, entry.type(), entry.weight(), entry.example(), entry.counterExample())))
                .toList());
    }

    /** The phrase with its first word as it stands and in all regular forms; some that nobody writes are harmless. */
    static Set<String> forms(String phrase) {
        int space = phrase.indexOf(' ');
        String verb = space < 0 ? phrase : phrase.substring(0, space);
        String rest = space < 0 ? "" : phrase.substring(space);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(phrase);
        boolean silent = verb.endsWith("e");
        boolean y = verb.endsWith("y") && !vowel(verb, verb.length() - 2);
        String stem = silent || y ? verb.substring(0, verb.length() - 1) : verb;
        forms.add((y ? stem + "ies" : sibilant(verb) ? verb + "es" : verb + "s") + rest);
        forms.add(stem + (y ? "ied" : "ed") + rest);
        forms.add((y ? verb : stem) + "ing" + rest);
        if (doubles(verb)) {
            char last = verb.charAt(verb.length() - 1);
            forms.add(verb + last + "ed" + rest);
            forms.add(verb + last + "ing" + rest);
        }
        IRREGULAR.getOrDefault(verb, List.of()).forEach(form -> forms.add(form + rest));
        return forms;
    }

    private static boolean sibilant(String verb) {
        return verb.endsWith("s")
                || verb.endsWith("x")
                || verb.endsWith("z")
                || verb.endsWith("ch")
                || verb.endsWith("sh");
    }

    private static boolean doubles(String verb) {
        int last = verb.length() - 1;
        return last >= 2
                && !vowel(verb, last)
                && "wxy".indexOf(verb.charAt(last)) < 0
                && vowel(verb, last - 1)
                && !vowel(verb.replace("qu", "qq"), last - 2);
    }

    private static boolean vowel(String word, int at) {
        return at >= 0 && "aeiou".indexOf(word.charAt(at)) >= 0;
    }
}
