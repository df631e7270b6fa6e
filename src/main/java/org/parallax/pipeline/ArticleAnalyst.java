package org.parallax.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.article.ArticleReader;
import org.parallax.article.ArticleReading;
import org.parallax.article.Block;
import org.parallax.article.Hints;
import org.parallax.article.Published;
import org.parallax.mention.MentionExtractor;
import org.parallax.mention.Reading;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;
import org.parallax.text.ReaderModel;

/** Stops 2, 4 and 5 in one: from a text as received to what its outlet says. Safe to share between threads. */
public final class ArticleAnalyst {
    private final ArticleReader articleReader = new ArticleReader();
    private final Annotator annotator;
    private final MentionExtractor mentionExtractor;

    public ArticleAnalyst(Annotator annotator, ReaderModel model) {
        this.annotator = annotator;
        mentionExtractor = new MentionExtractor(model);
    }

    /** What was read in one article: its layout, and what its main text states. */
    public record Analysed(ArticleReading layout, Reading reading) {
        public @Nullable LocalDate publishedOn() {
            Published published = layout.imprint().published();
            return published == null ? null : published.date();
        }
    }

    public Analysed analyse(String text, Hints hints) {
        return analyse(text, layout(text, hints));
    }

    /** Stop 2 alone. */
    public ArticleReading layout(String text, Hints hints) {
        return Stop.ARTICLE.call(() -> articleReader.read(text, hints));
    }

    Analysed analyse(String text, ArticleReading layout) {
        AnnotatedText annotated = Stop.TEXT.call(() -> annotate(text, layout));
        return new Analysed(layout, Stop.MENTION.call(() -> mentionExtractor.read(annotated)));
    }

    AnnotatedText annotate(String text, ArticleReading layout) {
        List<Annotator.Block> blocks = layout.blocks().stream()
                .map(block -> new Annotator.Block(block.span(), block.kind() == Block.Kind.HEADING))
                .toList();
        Published published = layout.imprint().published();
        return annotator.annotate(text, blocks, published == null ? null : published.date());
    }
}
