package org.parallax.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.article.Article;
import org.parallax.article.Submission;
import org.parallax.pipeline.Pipeline;
import org.parallax.pipeline.QueueFullException;

/** The lines of a batch that are stored together; {@link #store} fills in the answers to those that wait for it. */
final class BatchChunk {
    private static final int MOST_LINES = 100;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Pipeline pipeline;
    private final Validator validator;
    private final BatchAnswer answer;
    private final List<BatchLine> lines = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Submission> waiting = new ArrayList<>();
    private int characters;

    BatchChunk(Pipeline pipeline, Validator validator, BatchAnswer answer) {
        this.pipeline = pipeline;
        this.validator = validator;
        this.answer = answer;
    }

    /** Takes a line that is an article. */
    void add(int line, ArticleRequest request) throws IOException {
        lines.add(read(line, request));
        storeWhenFull();
    }

    /** Takes a line that is none. */
    void refuse(int line, Problem problem) throws IOException {
        lines.add(BatchLine.refused(line, null, problem));
        storeWhenFull();
    }

    private BatchLine read(int line, ArticleRequest request) {
        Set<ConstraintViolation<ArticleRequest>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            return BatchLine.refused(line, request.externalId(), Problems.of(violations));
        }
        try {
            Submission submission = request.submission();
            waiting.add(submission);
            places.add(lines.size());
            characters += submission.text().length();
        } catch (ProblemException e) {
            return BatchLine.refused(
                    line, request.externalId(), (Problem) e.getResponse().getEntity());
        }
        return new BatchLine(line, 202, null, request.externalId(), null);
    }

    private void storeWhenFull() throws IOException {
        if (lines.size() >= MOST_LINES || characters >= MOST_CHARACTERS) {
            store();
        }
    }

    void store() throws IOException {
        if (!waiting.isEmpty()) {
            accept();
        }
        for (BatchLine line : lines) {
            answer.add(line);
        }
        lines.clear();
        places.clear();
        waiting.clear();
        characters = 0;
    }

    private void accept() {
        try {
            List<Article.Accepted> accepted = pipeline.accept(List.copyOf(waiting));
            for (int i = 0; i < accepted.size(); i++) {
                lines.set(places.get(i), lines.get(places.get(i)).accepted(accepted.get(i)));
            }
        } catch (QueueFullException e) {
            if (answer.length() == 0) {
                throw e;
            }
            places.forEach(place -> lines.set(place, lines.get(place).refused(Problems.queueFull())));
        }
    }
}
