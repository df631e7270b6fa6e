package org.parallax.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Quotation;
import org.parallax.mention.Speaker;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;

/** Cuts the quotations of an account into sentences, with the words around each. */
final class QuotedSentenceFinder {
    private static final int WINDOW = 30;

    private final QuotedWords words = new QuotedWords();

    List<QuotedSentence> find(int index, Account account, NameIndex names, StatedClaims claims) {
        AnnotatedText text = account.reading().text();
        List<QuotedSentence> found = new ArrayList<>();
        for (Quotation quotation : account.reading().quotations()) {
            if (quotation.kind() == Quotation.Kind.INDIRECT) {
                continue;
            }
            boolean fragment = quotation.kind() == Quotation.Kind.MIXED;
            for (Span span : sentences(text, quotation.span())) {
                List<QuotedWord> quoted = words.read(new QuotationVersion(text.at(span)));
                if (!quoted.isEmpty()) {
                    String speaker = key(quotation.speaker(), names);
                    found.add(new QuotedSentence(
                            index,
                            span,
                            speaker,
                            claims.day(index, span),
                            fragment,
                            quoted,
                            claims.ids(index, span),
                            context(text, span)));
                }
            }
        }
        return found;
    }

    private static @Nullable String key(@Nullable Speaker speaker, NameIndex names) {
        return speaker == null || speaker.kind() == Speaker.Kind.ANONYMOUS
                ? null
                : names.canonical(speaker.name(), null);
    }

    private static List<Span> sentences(AnnotatedText text, Span quotation) {
        List<Span> spans = new ArrayList<>();
        Sentence first = text.sentenceAt(quotation.start());
        int at = first == null ? 0 : text.sentences().indexOf(first);
        for (; at < text.sentences().size(); at++) {
            Span sentence = text.sentences().get(at).span();
            if (sentence.start() >= quotation.end()) {
                break;
            }
            if (sentence.overlaps(quotation)) {
                int start = Math.max(sentence.start(), quotation.start());
                int end = Math.min(sentence.end(), quotation.end());
                spans.add(new Span(start, end).trim(text.text()));
            }
        }
        return spans;
    }

    private static Set<String> context(AnnotatedText text, Span span) {
        int from = text.tokenFrom(span.start());
        int to = text.tokenFrom(span.end());
        Set<String> stems = StoryWords.stems(text.tokens().subList(Math.max(0, from - WINDOW), from));
        int end = Math.min(text.tokens().size(), to + WINDOW);
        stems.addAll(StoryWords.stems(text.tokens().subList(to, end)));
        return stems;
    }
}
