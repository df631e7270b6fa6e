package org.parallax.story;

import org.jspecify.annotations.Nullable;

/**
 * What is compared of an article: its words, those of its title and first sentences, its meaning, its time. Two are the
 * same only where they are one object.
 */
record Profile(
        String article,
        Terms terms,
        Terms lead,
        float[] vector,
        @Nullable Period period,
        long seen) {

    static Profile of(StoryArticle article, Terms terms, Terms lead) {
        return new Profile(
                article.id(),
                terms,
                lead,
                article.vector(),
                Period.of(article),
                article.received().getEpochSecond());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
