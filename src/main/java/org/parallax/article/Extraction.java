package org.parallax.article;

import java.util.List;

/**
 * The article of a page.
 *
 * @param text the main text, paragraphs parted by a newline
 * @param defects what stood in or beside the main text and is none of it, as spans of the page's source
 * @param furniture what the whole page holds that is known to be no text of the article
 */
public record Extraction(PageMetadata metadata, String text, List<Defect> defects, List<Furniture> furniture) {}
