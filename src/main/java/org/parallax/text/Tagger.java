package org.parallax.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Gives the words of a sentence their part of speech and lemma by OpenNLP's Universal Dependencies models, and refines
 * the universal tags to the Penn Treebank's, which tell verb forms and plurals apart.
 */
final class Tagger {
    private static final Set<String> MODALS = Set.of(
            "can", "could", "may", "might", "must", "shall", "should", "will", "would", "ca", "wo", "'ll", "’ll");
    private static final Set<String> BEFORE_BARE = Set.of("MD", "TO");
    private static final Set<String> HAVE_BE = Set.of("have", "be");
    private static final Set<String> INFLECTED = Set.of("NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV");

    private static final Set<String> VERBAL = Set.of("VERB", "AUX");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");
    private static final Set<String> OPENING = Set.of("DET", "NUM", "PRON");

    /** Words tagged at a time: the tagger's beam copies the tags before each word, which is quadratic in their number. */
    private static final int LONGEST = 200;

    private static final int MOST_LEMMAS = 50_000;

    private final POSModel tags;
    private final LemmatizerModel lemmas;
    private final Map<Form, String> known = new ConcurrentHashMap<>();

    private record Form(String word, String universal) {}

    Tagger() {
        try (InputStream pos = Tagger.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");
                InputStream lemma = Tagger.class.getResourceAsStream("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin")) {
            tags = new POSModel(pos);
            lemmas = new LemmatizerModel(lemma);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tags one sentence after another; a tagging has its own state, so that threads share only the models. */
    final class Tagging {
        private final POSTaggerME tagger = new POSTaggerME(tags, POSTagFormat.UD);
        private final LemmatizerME lemmatizer = new LemmatizerME(lemmas);

        List<Token> tag(String text, List<Span> words) {
            List<Token> tokens = new ArrayList<>(words.size());
            for (int from = 0; from < words.size(); from += LONGEST) {
                List<Span> part = words.subList(from, Math.min(from + LONGEST, words.size()));
                String[] forms = part.stream().map(span -> span.of(text)).toArray(String[]::new);
                String[] universal = tagger.tag(forms);
                giveVerb(universal, forms);
                for (int i = 0; i < forms.length; i++) {
                    String lower = forms[i].toLowerCase(Locale.ROOT).replace('’', '\'');
                    String simple = simple(universal[i]);
                    String base = INFLECTED.contains(simple) ? lemma(forms[i], simple, lower) : lower;
                    tokens.add(
                            new Token(part.get(i), forms[i], lower, penn(simple, forms[i], lower, base, tokens), base));
                }
            }
            return tokens;
        }

        /** The lemma of the word alone: seeing its neighbours costs the lemmatizer most of its time and changes little. */
        private String lemma(String form, String universal, String lower) {
            if (known.size() > MOST_LEMMAS) {
                known.clear();
            }
            return known.computeIfAbsent(new Form(form, universal), word -> {
                String lemma = lemmatizer.lemmatize(new String[] {form}, new String[] {universal})[0];
                return lemma == null || lemma.equals("O") ? lower : lemma.toLowerCase(Locale.ROOT);
            });
        }
    }

    /** The tag of the first part of a word that the model takes for two: "NOUN+PART". */
    private static String simple(String universal) {
        int plus = universal.indexOf('+');
        return plus < 0 ? universal : universal.substring(0, plus);
    }

    /**
     * The model takes some verbs for plurals ("the ropeway carries 300 people"). Where a sentence is left without a verb,
     * a word on -s between a noun and what opens an object is one, and so is what it takes for a name although it is
     * written small ("Ostby welcomes new ferry").
     */
    private static void giveVerb(String[] universal, String[] forms) {
        if (Arrays.stream(universal).anyMatch(tag -> VERBAL.contains(simple(tag)))) {
            return;
        }
        for (int i = 1; i + 1 < forms.length; i++) {
            if (forms[i].endsWith("s")
                    && NOMINAL.contains(simple(universal[i - 1]))
                    && (isSmallName(universal[i], forms[i])
                            || universal[i].equals("NOUN") && OPENING.contains(simple(universal[i + 1])))) {
                universal[i] = "VERB";
                return;
            }
        }
    }

    private static boolean isSmallName(String universal, String form) {
        return universal.equals("PROPN") && Character.isLowerCase(form.charAt(0));
    }

    private static String penn(String universal, String form, String lower, String lemma, List<Token> before) {
        return switch (universal) {
            case "NOUN" -> lower.endsWith("s") && !lower.equals(lemma) ? "NNS" : "NN";
            case "PROPN" -> "NNP";
            case "ADJ" -> lower.endsWith("est") ? "JJS" : "JJ";
            case "ADV" -> "RB";
            case "PRON" -> lower.startsWith("wh") ? "WP" : isPossessive(lower) ? "PRP$" : "PRP";
            case "DET" -> "DT";
            case "ADP", "SCONJ" -> lower.equals("to") ? "TO" : "IN";
            case "CCONJ" -> "CC";
            case "NUM" -> "CD";
            case "PART" -> lower.equals("to") ? "TO" : lower.endsWith("s") ? "POS" : "RB";
            case "VERB", "AUX" -> verb(lower, lemma, before);
            case "INTJ" -> "UH";
            case "PUNCT", "SYM" -> form;
            default -> Character.isUpperCase(form.charAt(0)) ? "NNP" : "FW"; // a name that the model does not know
        };
    }

    private static boolean isPossessive(String lower) {
        return switch (lower) {
            case "my", "your", "his", "her", "its", "our", "their" -> true;
            default -> false;
        };
    }

    private static String verb(String lower, String lemma, List<Token> before) {
        if (MODALS.contains(lower)) {
            return "MD";
        }
        if (lower.endsWith("ing") && !lower.equals(lemma)) {
            return "VBG";
        }
        if (lower.equals(lemma) || lower.equals("be")) {
            boolean bare =
                    !before.isEmpty() && BEFORE_BARE.contains(last(before).tag());
            return bare ? "VB" : "VBP";
        }
        if (lower.endsWith("s") && !lower.equals("was") || lower.equals("'s")) {
            return "VBZ";
        }
        if (lower.equals("are") || lower.equals("am") || lower.equals("'re") || lower.equals("'m")) {
            return "VBP";
        }
        return followsAuxiliary(before) ? "VBN" : "VBD";
    }

    private static boolean followsAuxiliary(List<Token> before) {
        for (int i = before.size() - 1; i >= 0 && i >= before.size() - 4; i--) {
            Token token = before.get(i);
            if (HAVE_BE.contains(token.lemma())) {
                return true;
            }
            if (!token.tag().startsWith("RB") && !token.tag().equals("PRP")) {
                return false;
            }
        }
        return false;
    }

    private static Token last(List<Token> tokens) {
        return tokens.get(tokens.size() - 1);
    }
}
