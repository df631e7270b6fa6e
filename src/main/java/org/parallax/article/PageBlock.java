package org.parallax.article;

/**
 * A stretch of a page's text without block elements inside it.
 *
 * @param element the number of the innermost element around it in its outline
 * @param line its text, with its place among the page's texts
 * @param linked how many of its characters stand in links
 */
record PageBlock(int element, Line line, int linked) {
    private static final double MOSTLY = 0.5;
    private static final int SENTENCE_WORDS = 6;
    private static final int LONG_WORDS = 25;

    double linkShare() {
        return (double) linked / line.length();
    }

    /** How much prose it holds, in characters: none if it is mostly links or too short for a sentence. */
    int prose() {
        int words = line.words();
        boolean sentence = line.endsSentence() ? words >= SENTENCE_WORDS : words >= LONG_WORDS;
        return sentence && linkShare() < MOSTLY ? line.length() : 0;
    }
}
