package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.parallax.article.Submission;
import org.parallax.pipeline.KeyedWork;

/**
 * Articles off a topic, each as {@code POST /articles} takes it and under its canonical address as key, so that versions
 * of one article come one after the other. What is no article, or cannot be analysed, goes to the dead-letter topic.
 */
@ApplicationScoped
public class ArticleTopic {
    private final ObjectMapper mapper;
    private final Validator validator;
    private final KeyedWork work;

    ArticleTopic(ObjectMapper mapper, Validator validator, KeyedWork work) {
        this.mapper = mapper;
        this.validator = validator;
        this.work = work;
    }

    @Incoming("articles")
    @Blocking
    public void take(ConsumerRecord<String, String> message) {
        work.take(
                new KeyedWork.Place(message.topic(), message.partition(), message.offset()), submission(message.value()));
    }

    /** @throws IllegalArgumentException naming the fields that are wrong, without what stands in them */
    private Submission submission(String json) {
        try {
            ArticleRequest request = mapper.readValue(json, ArticleRequest.class);
            Set<ConstraintViolation<ArticleRequest>> violations = validator.validate(request);
            if (!violations.isEmpty()) {
                throw new IllegalArgumentException(violations.stream()
                        .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                        .sorted()
                        .collect(Collectors.joining(", ")));
            }
            return request.submission();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no article: " + e.getClass().getSimpleName());
        } catch (ProblemException e) {
            throw new IllegalArgumentException("its page holds no article");
        }
    }
}
