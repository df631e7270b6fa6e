package org.parallax.article;

import java.util.List;

/**
 * An article as read from its text: blocks and defects in text order, none overlapping another. A title that stands in
 * the text is also a heading block.
 */
public record ArticleReading(Imprint imprint, List<Block> blocks, List<Defect> defects) {}
