package org.parallax.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with a class and a weight, read from {@code /lexicon/en/NAME.tsv}: phrase, class, weight, example,
 * counter-example. A phrase is one or more lower-case words; a word matches a token's form or its lemma. Where phrases
 * overlap the longest wins. Looking up costs time linear in the tokens.
 */
public final class Lexicon {

    public record Entry(String phrase, String type, double weight, String example, String counterExample) {}

    /** An entry found at the tokens {@code from} to before {@code to}. */
    public record Hit(Entry entry, int from, int to) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable Entry entry;
    }

    /** The names of all lexicons. */
    public static final List<String> NAMES = List.of(
            "abbreviations",
            "agencies",
            "antonyms",
            "countries",
            "cue-nouns",
            "cues",
            "dates",
            "first-names",
            "frames",
            "furniture",
            "hedges",
            "loaded",
            "metonyms",
            "modality",
            "mute",
            "negation",
            "non-confirmation",
            "numbers",
            "organisation-heads",
            "organisations",
            "page-parts",
            "place-variants",
            "places",
            "ratings",
            "report-cues",
            "roles",
            "short-words",
            "speaker-roles",
            "stages",
            "stance",
            "synonyms",
            "things",
            "titles",
            "translation-variants",
            "turning-words",
            "word-forms");

    private final List<Entry> entries;
    private final Node root = new Node();

    public Lexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            Node node = root;
            for (String word : entry.phrase().split(" ")) {
                node = node.next.computeIfAbsent(word, w -> new Node());
            }
            node.entry = entry;
        }
    }

    /** Reads {@code /lexicon/en/NAME.tsv} from the class path; lines that begin with # are comments. */
    public static Lexicon named(String name) {
        String path = path(name);
        try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no lexicon " + path);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Lexicon(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> entry(path, line))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Where the lexicon lies on the class path. */
    public static String path(String name) {
        return "/lexicon/en/" + name + ".tsv";
    }

    private static Entry entry(String path, String line) {
        String[] column = line.split("\t", -1);
        if (column.length != 5) {
            throw new IllegalArgumentException(path + ": five columns expected: " + line);
        }
        return new Entry(column[0], column[1], Double.parseDouble(column[2]), column[3], column[4]);
    }

    public List<Entry> entries() {
        return entries;
    }

    public boolean contains(String phrase) {
        return get(phrase) != null;
    }

    public @Nullable Entry get(String phrase) {
        Node node = root;
        for (String word : phrase.split(" ")) {
            node = node.next.get(word);
            if (node == null) {
                return null;
            }
        }
        return node.entry;
    }

    /** The longest entries among the tokens, from left to right, none overlapping another. */
    public List<Hit> find(List<Token> tokens) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Hit hit = longestAt(tokens, at);
            if (hit != null) {
                hits.add(hit);
                at = hit.to();
            } else {
                at++;
            }
        }
        return hits;
    }

    private @Nullable Hit longestAt(List<Token> tokens, int from) {
        Hit longest = null;
        Node node = root;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Node next = node.next.get(token.lower());
            node = next != null ? next : node.next.get(token.lemma());
            if (node == null) {
                break;
            }
            if (node.entry != null) {
                longest = new Hit(node.entry, from, i + 1);
            }
        }
        return longest;
    }
}
