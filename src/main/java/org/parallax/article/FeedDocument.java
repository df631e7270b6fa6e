package org.parallax.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed as it was fetched. */
public record FeedDocument(@Nullable String title, List<FeedItem> items) {}
