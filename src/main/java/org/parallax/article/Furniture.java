package org.parallax.article;

import java.util.List;

/** A part of a page that is no text of its article: a caption, a link, a notice. Its place in the page is not kept. */
public record Furniture(Defect.Kind kind, String text) {
    /** How many of a page are kept, and how much of each. */
    private static final int MOST = 200;

    private static final int LONGEST = 500;

    /** The first of a page, each once, shortened. */
    static List<Furniture> kept(List<Furniture> found) {
        return found.stream().map(Furniture::shortened).distinct().limit(MOST).toList();
    }

    private Furniture shortened() {
        if (text.length() <= LONGEST) {
            return this;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new Furniture(kind, text.substring(0, end));
    }
}
