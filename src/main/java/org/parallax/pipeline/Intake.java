package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parallax.article.Article;
import org.parallax.article.Submission;

/** Stop 3: stores what comes in, once. When it returns, the articles are safe and wait in the queue. */
@ApplicationScoped
public class Intake {

    /** Stores all or none of the submissions; the answers are in the order of the submissions. */
    @Transactional
    public List<Article.Accepted> accept(List<Submission> submissions) {
        Article.Accepted[] accepted = new Article.Accepted[submissions.size()];
        // always in the same order, so that concurrent senders wait for one another instead of deadlocking
        Comparator<Integer> byKey = Comparator.<Integer, String>comparing(
                        i -> submissions.get(i).source())
                .thenComparing(i -> submissions.get(i).key());
        IntStream.range(0, accepted.length)
                .boxed()
                .sorted(byKey)
                .forEach(i -> accepted[i] = Article.accept(submissions.get(i)));
        return Arrays.asList(accepted);
    }
}
