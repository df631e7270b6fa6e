package org.parallax.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Grouping;
import org.parallax.claim.Proposition;
import org.parallax.claim.Relation;
import org.parallax.claim.Support;
import org.parallax.mention.Attribution;
import org.parallax.mention.Certainty;
import org.parallax.mention.Mention;
import org.parallax.mention.Reading;
import org.parallax.mention.Speaker;
import org.parallax.source.Source;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.text.Annotator;
import org.parallax.text.Explanation;
import org.parallax.text.Span;

class TestimonyReaderTest {
    private static final Span SOMEWHERE = new Span(0, 1);
    private static final Reading NOTHING_READ = new Reading(
            new Annotator().annotate("It rained.", null), List.of(), List.of(), List.of(), List.of(), List.of());

    private static Proposition said(String outlet, @Nullable Speaker speaker, Certainty.Level level) {
        Account account = new Account(outlet, outlet, null, null, NOTHING_READ);
        Attribution attribution = speaker == null ? null : new Attribution(speaker, null, List.of(), List.of());
        Certainty certainty = new Certainty(level, Certainty.Polarity.POSITIVE, List.of());
        return new Proposition(
                account, new Mention(SOMEWHERE, attribution, null, certainty, List.of()), SOMEWHERE, null);
    }

    private static Speaker speaker(String name, Speaker.Kind kind) {
        return new Speaker(SOMEWHERE, name, kind);
    }

    private static ClaimGroup claim(String id, Proposition... members) {
        Support one = new Support(1, 1, 1);
        return new ClaimGroup(id, id, members[0], null, List.of(members), one, one, one);
    }

    private static TestimonyReader.Found read(
            List<ClaimGroup> claims, List<Relation> relations, List<Provenance> provenance) {
        return new TestimonyReader().read(new Grouping(claims, relations, Map.of()), provenance, Map.of("c1", 2));
    }

    private static Relation contradiction(String a, String b) {
        return new Relation(a, b, Relation.Type.CONTRADICTS, 0.9, Explanation.leaf("polarity", 1, ""));
    }

    private static Testimony of(TestimonyReader.Found found, String source, boolean content) {
        return found.testimonies().stream()
                .filter(t -> t.source.equals(source) && t.isContent() == content)
                .findFirst()
                .orElseThrow(() -> new AssertionError(source));
    }

    @Test
    void anOutletVouchesForItsOwnWordsAndOfOthersForTheUtterance() {
        Speaker ida = speaker("Ida Brandt", Speaker.Kind.PERSON);
        TestimonyReader.Found found = read(
                List.of(
                        claim("c1", said("Alpha", null, Certainty.Level.CERTAIN)),
                        claim("c2", said("Beta", ida, Certainty.Level.PROBABLE))),
                List.of(),
                List.of());
        assertThat(of(found, "alpha", true).credibility).isEqualTo(2);
        assertThat(of(found, "beta", false).confidence).isEqualTo(1);
        assertThat(of(found, "ida-brandt", true).confidence).isEqualTo(0.7);
        assertThat(found.testimonies()).hasSize(3);
        assertThat(found.sources()).containsEntry("Ida Brandt", Source.Kind.speaker);
    }

    @Test
    void whoCannotBeNamedAnswersForNothing() {
        TestimonyReader.Found found = read(
                List.of(
                        claim(
                                "c1",
                                said(
                                        "Alpha",
                                        speaker("two officials", Speaker.Kind.ANONYMOUS),
                                        Certainty.Level.CERTAIN)),
                        claim("c2", said("Alpha", speaker("the slogan", Speaker.Kind.MUTE), Certainty.Level.CERTAIN))),
                List.of(),
                List.of());
        assertThat(found.sources()).containsOnlyKeys("Alpha");
        assertThat(found.testimonies()).hasSize(2).noneMatch(Testimony::isContent);
    }

    @Test
    void theAgencyVouchesForWhatIsCreditedToItAndTheCopyForNextToNothing() {
        Provenance copy = new Provenance("Alpha", Provenance.Kind.SYNDICATED, "Reuters", List.of());
        TestimonyReader.Found found =
                read(List.of(claim("c1", said("Alpha", null, Certainty.Level.CERTAIN))), List.of(), List.of(copy));
        assertThat(of(found, "reuters", true).confidence).isEqualTo(1);
        assertThat(of(found, "alpha", true).confidence).isEqualTo(0.05);
        assertThat(found.sources()).containsEntry("Reuters", Source.Kind.agency);
    }

    @Test
    void aCopyOfACopyGoesBackToTheFirstHand() {
        Provenance beta = new Provenance("Beta", Provenance.Kind.SYNDICATED, "Alpha", List.of());
        Provenance gamma = new Provenance("Gamma", Provenance.Kind.DERIVED, "Beta", List.of());
        TestimonyReader.Found found = read(
                List.of(claim(
                        "c1",
                        said("Alpha", null, Certainty.Level.CERTAIN),
                        said("Beta", null, Certainty.Level.CERTAIN),
                        said("Gamma", null, Certainty.Level.CERTAIN))),
                List.of(),
                List.of(beta, gamma));
        assertThat(of(found, "alpha", true).origin).isNull();
        assertThat(of(found, "beta", true).origin).isEqualTo("alpha");
        assertThat(of(found, "gamma", true).origin).isEqualTo("alpha");
    }

    @Test
    void twoVersionsOfWhatOneSpeakerSaidAreValuesOfOneObjectUnlessOneOutletHasBoth() {
        Speaker ida = speaker("Ida Brandt", Speaker.Kind.PERSON);
        Proposition alpha = said("Alpha", ida, Certainty.Level.CERTAIN);
        Proposition beta = said("Beta", ida, Certainty.Level.CERTAIN);
        TestimonyReader.Found apart =
                read(List.of(claim("c1", alpha), claim("c2", beta)), List.of(contradiction("c1", "c2")), List.of());
        assertThat(of(apart, "alpha", false).object).isEqualTo(of(apart, "beta", false).object);
        assertThat(of(apart, "ida-brandt", true).object).isEqualTo("is:c1");

        TestimonyReader.Found both = read(
                List.of(claim("c1", alpha), claim("c2", alpha, beta)), List.of(contradiction("c1", "c2")), List.of());
        assertThat(of(both, "beta", false).object).contains("c2");
        assertThat(both.testimonies().stream().filter(t -> t.source.equals("alpha")))
                .hasSize(2);
    }
}
