package org.parallax.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Lexicon;

/** Tells what part of a page an element is, by its tag and by the words its class and id are made of. */
final class PageParts {
    private static final int LONGEST_NAME = 300;
    private static final Map<String, Defect.Kind> BY_TAG = Map.ofEntries(
            Map.entry("nav", Defect.Kind.RELATED_LINK),
            Map.entry("aside", Defect.Kind.RELATED_LINK),
            Map.entry("footer", Defect.Kind.RELATED_LINK),
            Map.entry("menu", Defect.Kind.RELATED_LINK),
            Map.entry("header", Defect.Kind.METADATA),
            Map.entry("time", Defect.Kind.METADATA),
            Map.entry("address", Defect.Kind.BYLINE),
            Map.entry("figure", Defect.Kind.CAPTION),
            Map.entry("figcaption", Defect.Kind.CAPTION),
            Map.entry("button", Defect.Kind.SHARING),
            Map.entry("label", Defect.Kind.NEWSLETTER),
            Map.entry("h1", Defect.Kind.METADATA));
    private static final Set<String> EMBEDDED = Set.of("embed", "embedded", "tweet");
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final List<Name> prefixes = new ArrayList<>();

    private record Name(List<String> words, boolean prefix, Defect.Kind kind) {}

    PageParts() {
        for (Lexicon.Entry entry : Lexicon.named("page-parts").entries()) {
            Name name = new Name(
                    List.of(entry.phrase().replace("*", "").split(" ")),
                    entry.phrase().endsWith("*"),
                    Defect.Kind.valueOf(entry.type().toUpperCase(Locale.ROOT)));
            List<Name> alike = name.prefix()
                    ? prefixes
                    : byFirstWord.computeIfAbsent(name.words().get(0), word -> new ArrayList<>());
            alike.add(name);
        }
    }

    Defect.@Nullable Kind kindOf(Element element) {
        Defect.Kind byTag = BY_TAG.get(element.normalName());
        if (byTag != null) {
            return byTag;
        }
        Defect.Kind byClass = kindOf(element.className());
        return byClass != null ? byClass : kindOf(element.id());
    }

    /** Whether an element is a quoted post of a social network. */
    static boolean isEmbedded(Element element) {
        return element.normalName().equals("blockquote") && !Collections.disjoint(words(element.className()), EMBEDDED);
    }

    Defect.@Nullable Kind kindOf(String names) {
        List<String> words = words(names);
        if (!Collections.disjoint(words, EMBEDDED)) {
            return null;
        }
        for (int i = 0; i < words.size(); i++) {
            for (Name prefix : prefixes) {
                if (words.get(i).startsWith(prefix.words().get(0))) {
                    return prefix.kind();
                }
            }
            for (Name name : byFirstWord.getOrDefault(words.get(i), List.of())) {
                int end = i + name.words().size();
                if (end <= words.size() && words.subList(i, end).equals(name.words())) {
                    return name.kind();
                }
            }
        }
        return null;
    }

    /** "relatedLinks-box" is related, links, box; a space parts two names. */
    static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        if (names.length() > LONGEST_NAME) {
            return words;
        }
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if ((end || hump) && i > start) {
                words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
            }
            if (end && i < names.length() && names.charAt(i) == ' ') {
                words.add(" ");
            }
            start = end ? i + 1 : hump ? i : start;
        }
        return words;
    }
}
