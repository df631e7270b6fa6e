package org.parallax.text;

/** A word or a mark. {@code tag} is the Penn Treebank part of speech, {@code lemma} the lower-case base form. */
public record Token(Span span, String text, String lower, String tag, String lemma) {

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    public boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    public boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isProper() {
        return tag.startsWith("NNP");
    }
}
