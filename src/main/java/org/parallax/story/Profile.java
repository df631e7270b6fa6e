package org.parallax.story;

import org.jspecify.annotations.Nullable;

/** What is compared of an article: its words, those of its title and first sentences, its meaning, its time. */
record Profile(
        String article,
        Terms terms,
        Terms lead,
        float[] vector,
        @Nullable Period period) {}
