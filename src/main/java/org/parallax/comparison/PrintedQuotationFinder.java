package org.parallax.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Quotation;
import org.parallax.mention.Speaker;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;

/** Cuts the quotations of an account into sentences, with the words around each. */
final class PrintedQuotationFinder {
    private static final int WINDOW = 30;

    private final QuotedWords words = new QuotedWords();

    List<PrintedQuotation> find(Account account) {
        AnnotatedText text = account.reading().text();
        List<PrintedQuotation> found = new ArrayList<>();
        for (Quotation quotation : account.reading().quotations()) {
            if (quotation.kind() != Quotation.Kind.INDIRECT) {
                for (Sentence sentence : sentences(text, quotation.span())) {
                    add(text, quotation, sentence, found);
                }
            }
        }
        return found;
    }

    private void add(AnnotatedText text, Quotation quotation, Sentence sentence, List<PrintedQuotation> found) {
        int start = Math.max(sentence.span().start(), quotation.span().start());
        int end = Math.min(sentence.span().end(), quotation.span().end());
        Span span = new Span(start, end).trim(text.text());
        List<QuotedWord> quoted = words.read(new QuotationVersion(text.at(span)));
        if (!quoted.isEmpty()) {
            String key = quoted.stream().map(QuotedWord::key).collect(Collectors.joining(" "));
            boolean fragment = quotation.kind() == Quotation.Kind.MIXED
                    || Character.isLowerCase(text.at(span).codePointAt(0));
            found.add(new PrintedQuotation(
                    span,
                    text.at(span),
                    name(quotation.speaker()),
                    fragment,
                    sentence.heading(),
                    quoted,
                    key,
                    context(text, span)));
        }
    }

    private static @Nullable String name(@Nullable Speaker speaker) {
        return speaker == null || speaker.kind() == Speaker.Kind.ANONYMOUS ? null : speaker.name();
    }

    private static List<Sentence> sentences(AnnotatedText text, Span quotation) {
        List<Sentence> found = new ArrayList<>();
        Sentence first = text.sentenceAt(quotation.start());
        int at = first == null ? 0 : text.sentences().indexOf(first);
        for (; at < text.sentences().size(); at++) {
            Sentence sentence = text.sentences().get(at);
            if (sentence.span().start() >= quotation.end()) {
                break;
            }
            if (sentence.span().overlaps(quotation)) {
                found.add(sentence);
            }
        }
        return found;
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
