package org.parallax.story;

import org.jspecify.annotations.Nullable;

/** What is compared of an article: its words, its meaning, its time. */
record Profile(
        String article,
        Terms terms,
        float[] vector,
        @Nullable Period period) {}
