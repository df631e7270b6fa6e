package org.parallax.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Defect;
import org.parallax.mention.Attribution;
import org.parallax.mention.Certainty;
import org.parallax.mention.Cue;
import org.parallax.mention.Event;
import org.parallax.mention.LoadedWord;
import org.parallax.mention.Mention;
import org.parallax.mention.Quotation;
import org.parallax.mention.Reading;
import org.parallax.mention.Unconfirmed;
import org.parallax.pipeline.ArticleAnalyst.Analysed;
import org.parallax.text.CodePoints;
import org.parallax.text.DateMention;
import org.parallax.text.Entity;
import org.parallax.text.NumberMention;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.TextSpan;

/** All that is read in one text, as clients see it. */
public record Analysis(
        List<SentenceView> sentences,
        List<MentionView> mentions,
        List<EventView> events,
        List<QuotationView> quotations,
        List<EntityView> entities,
        List<NumberView> numbers,
        List<DateView> dates,
        List<LoadedView> loadedLanguage,
        List<DefectView> defects) {

    public record SentenceView(int start, int end, String text, double loaded) {}

    public record NamedSpan(int start, int end, String text, String name) {}

    public record CueView(int start, int end, String text, Cue.Kind kind) {}

    public record AttributionView(
            @Nullable NamedSpan speaker, @Nullable CueView cue, List<TextSpan> content, List<NamedSpan> via) {}

    public record CertaintyView(Certainty.Level level, Certainty.Polarity polarity, List<TextSpan> cues) {}

    public record UnconfirmedView(
            Unconfirmed.Reason reason, @Nullable TextSpan evidence) {}

    public record MentionView(
            String id,
            int start,
            int end,
            String text,
            @Nullable AttributionView attribution,
            Quotation.@Nullable Kind quotation,
            CertaintyView certainty,
            List<UnconfirmedView> unconfirmed) {}

    public record EventView(int start, int end, String text, double factuality) {}

    public record QuotationView(
            int start,
            int end,
            String text,
            Quotation.Kind kind,
            @Nullable TextSpan speaker) {}

    public record EntityView(int start, int end, String text, Entity.Type type, String name) {}

    public record NumberView(int start, int end, String text, double value, String unit) {}

    public record DateView(int start, int end, String text, String iso, boolean certain) {}

    public record LoadedView(
            int start,
            int end,
            String text,
            @JsonProperty("class") String type,
            double weight) {}

    public record DefectView(int start, int end, String text, Defect.Kind kind) {}

    static Analysis of(Analysed analysed) {
        return new Views(new CodePoints(analysed.reading().text().text())).analysis(analysed);
    }

    /** Builds the views of one text. */
    private record Views(CodePoints text) {

        Analysis analysis(Analysed analysed) {
            Reading reading = analysed.reading();
            return new Analysis(
                    sentences(reading),
                    mentions(reading.mentions()),
                    reading.events().stream().map(this::event).toList(),
                    reading.quotations().stream().map(this::quotation).toList(),
                    reading.text().entities().stream().map(this::entity).toList(),
                    reading.text().numbers().stream().map(this::number).toList(),
                    reading.text().dates().stream().map(this::date).toList(),
                    reading.loadedWords().stream().map(this::loaded).toList(),
                    defects(analysed));
        }

        private List<DefectView> defects(Analysed analysed) {
            Stream<Defect> mute = analysed.reading().muteSpeakers().stream()
                    .map(speaker -> new Defect(speaker.span(), Defect.Kind.MUTE_SPEAKER));
            return Stream.concat(analysed.layout().defects().stream(), mute)
                    .sorted(Comparator.comparing(Defect::span))
                    .distinct()
                    .map(this::defect)
                    .toList();
        }

        private List<SentenceView> sentences(Reading reading) {
            List<SentenceView> views = new ArrayList<>();
            List<Sentence> sentences = reading.text().sentences();
            for (int i = 0; i < sentences.size(); i++) {
                TextSpan at = text.of(sentences.get(i).span());
                views.add(new SentenceView(
                        at.start(), at.end(), at.text(), reading.loaded().get(i)));
            }
            return views;
        }

        private List<MentionView> mentions(List<Mention> mentions) {
            List<MentionView> views = new ArrayList<>();
            for (Mention mention : mentions) {
                TextSpan at = text.of(mention.span());
                views.add(new MentionView(
                        "m" + (views.size() + 1),
                        at.start(),
                        at.end(),
                        at.text(),
                        mention.attribution() == null ? null : attribution(mention.attribution()),
                        mention.quotation(),
                        certainty(mention.certainty()),
                        mention.unconfirmed().stream().map(this::unconfirmed).toList()));
            }
            return views;
        }

        private AttributionView attribution(Attribution attribution) {
            Cue cue = attribution.cue();
            TextSpan cueAt = cue == null ? null : text.of(cue.span());
            return new AttributionView(
                    attribution.speaker() == null
                            ? null
                            : named(
                                    attribution.speaker().span(),
                                    attribution.speaker().name()),
                    cue == null || cueAt == null
                            ? null
                            : new CueView(cueAt.start(), cueAt.end(), cueAt.text(), cue.kind()),
                    spans(attribution.content()),
                    attribution.via().stream()
                            .map(via -> named(via.span(), via.name()))
                            .toList());
        }

        private CertaintyView certainty(Certainty certainty) {
            return new CertaintyView(certainty.level(), certainty.polarity(), spans(certainty.cues()));
        }

        private UnconfirmedView unconfirmed(Unconfirmed mark) {
            return new UnconfirmedView(mark.reason(), mark.evidence() == null ? null : text.of(mark.evidence()));
        }

        private EventView event(Event event) {
            TextSpan at = text.of(event.span());
            return new EventView(at.start(), at.end(), at.text(), event.factuality());
        }

        private QuotationView quotation(Quotation quotation) {
            TextSpan at = text.of(quotation.span());
            TextSpan speaker = quotation.speaker() == null
                    ? null
                    : text.of(quotation.speaker().span());
            return new QuotationView(at.start(), at.end(), at.text(), quotation.kind(), speaker);
        }

        private EntityView entity(Entity entity) {
            TextSpan at = text.of(entity.span());
            return new EntityView(at.start(), at.end(), at.text(), entity.type(), entity.name());
        }

        private NumberView number(NumberMention number) {
            TextSpan at = text.of(number.span());
            return new NumberView(at.start(), at.end(), at.text(), number.value(), number.unit());
        }

        private DateView date(DateMention date) {
            TextSpan at = text.of(date.span());
            return new DateView(at.start(), at.end(), at.text(), date.iso(), date.certain());
        }

        private LoadedView loaded(LoadedWord word) {
            TextSpan at = text.of(word.span());
            return new LoadedView(at.start(), at.end(), at.text(), word.type(), word.weight());
        }

        private DefectView defect(Defect defect) {
            TextSpan at = text.of(defect.span());
            return new DefectView(at.start(), at.end(), at.text(), defect.kind());
        }

        private NamedSpan named(Span span, String name) {
            TextSpan at = text.of(span);
            return new NamedSpan(at.start(), at.end(), at.text(), name);
        }

        private List<TextSpan> spans(List<Span> spans) {
            return spans.stream().map(text::of).toList();
        }
    }
}
