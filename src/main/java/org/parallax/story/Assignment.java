package org.parallax.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Explanation;

/**
 * Where an article belongs, and what its arrival changed: {@code moves} lists earlier articles that now belong to
 * another story. A story that has lost its last article is no more.
 */
public record Assignment(String article, String story, boolean opened, List<Move> moves, Explanation explanation) {
    /** @param explanation the likeness to the other articles of the story it came to */
    public record Move(String article, @Nullable String from, String to, Explanation explanation) {}
}
