package org.parallax.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.article.VersionDiff.ParagraphEdit;
import org.parallax.article.VersionDiff.WordEdit;
import org.parallax.text.EditOp;

class RevisionReaderTest {
    private static final ArticleReader READER = new ArticleReader();
    private static final String FIRST = "The harbour council voted on Monday to freeze the fares for a third year.";
    private static final String SECOND = "Some 40 ferries will stay in port, pilot Ana Velo told the council.";
    private static final String THIRD = "The islands have waited for a decision since the storms of last spring.";
    private static final String ARTICLE = FIRST + "\n" + SECOND + "\n" + THIRD;

    private static RevisionReader.Read read(String title, String text) {
        return new RevisionReader.Read(title, text, READER.read(text, new Hints(title, null, null)));
    }

    private static Revision revision(String after) {
        return new RevisionReader().read(read("Fares frozen", ARTICLE), read("Fares frozen", after));
    }

    @Test
    void aFigureChangedWithoutANoticeIsASilentCorrectionOfAFact() {
        Revision revision = revision(ARTICLE.replace("40", "400"));
        assertThat(revision).isEqualTo(new Revision(Revision.Kind.SILENT, false, true, List.of()));
    }

    @Test
    void anotherWordingIsSilentAndNoFact() {
        assertThat(revision(ARTICLE.replace("waited for", "hoped for")))
                .isEqualTo(new Revision(Revision.Kind.SILENT, false, false, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        An earlier version of this article misstated the number of ferries.
        Correction: The number of ferries is 400, not 40.
        This article was amended on 4 May 2026 to correct the number of ferries.
        """)
    void aNoticeMakesItACorrection(String notice) {
        String corrected = ARTICLE.replace("40", "400") + "\n" + notice;
        Revision revision = revision(corrected);
        assertThat(revision).isEqualTo(new Revision(Revision.Kind.CORRECTED, false, true, List.of(notice)));
        assertThat(new RevisionReader().first(read(null, corrected)).notices()).containsExactly(notice);
        assertThat(read(null, corrected).prose().lines()).doesNotContain(notice);
    }

    @Test
    void anOldNoticeDoesNotCoverALaterChange() {
        String noted = ARTICLE + "\nCorrection: The vote was on Monday, not on Sunday.";
        Revision revision = new RevisionReader().read(read("Fares", noted), read("Fares", noted.replace("40", "50")));
        assertThat(revision.kind()).isEqualTo(Revision.Kind.SILENT);
    }

    @Test
    void aNewParagraphOrSentenceIsAnAddition() {
        assertThat(revision(ARTICLE + "\nThe vote was close, with nine members against and ten for the freeze.")
                        .kind())
                .isEqualTo(Revision.Kind.ADDED);
        assertThat(revision(ARTICLE.replace(FIRST, FIRST + " It had been put off twice."))
                        .kind())
                .isEqualTo(Revision.Kind.ADDED);
    }

    @Test
    void marksMovesAndFurnitureAreCosmetic() {
        assertThat(revision(ARTICLE.replace("Monday to", "Monday, to")).kind()).isEqualTo(Revision.Kind.COSMETIC);
        assertThat(revision(FIRST + "\n" + THIRD + "\n" + SECOND).kind()).isEqualTo(Revision.Kind.COSMETIC);
        assertThat(revision(ARTICLE + "\nRead more: Why the bridge closed").kind())
                .isEqualTo(Revision.Kind.COSMETIC);
    }

    @Test
    void anotherHeadlineIsTold() {
        Revision revision = new RevisionReader().read(read("Fares frozen", ARTICLE), read("Fares to rise", ARTICLE));
        assertThat(revision.headline()).isTrue();
        assertThat(revision.kind()).isEqualTo(Revision.Kind.COSMETIC);
    }

    @Test
    void theDiffNamesParagraphsAndWords() {
        String after = "Fares were in the news all week.\n"
                + ARTICLE.replace("40 ferries", "400 boats").replace("\n" + THIRD, "");
        Prose before = read(null, ARTICLE).prose();
        Prose later = read(null, after).prose();
        List<ParagraphEdit> edits = VersionDiff.between(before, later);
        assertThat(edits).extracting(ParagraphEdit::op).containsExactly(EditOp.INSERT, EditOp.REPLACE, EditOp.DELETE);
        assertThat(edits.get(1).words()).containsExactly(new WordEdit(EditOp.REPLACE, "40 ferries", "400 boats"));
        assertThat(edits.get(2).before().of(ARTICLE)).isEqualTo(THIRD);
    }

    @Test
    void hugeVersionsWithNothingInCommonAreComparedInBoundedTime() {
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            a.append("ab").append(i % 977).append(i % 11 == 0 ? ".\n" : " ");
            b.append("ba").append(i % 983).append(i % 13 == 0 ? ".\n" : " ");
        }
        Prose before = read(null, a.toString()).prose();
        Prose after = read(null, b.toString()).prose();
        long start = System.nanoTime();
        assertThat(VersionDiff.between(before, after)).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @Timeout(60)
    void linesWithoutEndAndEmptyTextsAreCompared() {
        Prose empty = read(null, "").prose();
        Prose long1 = read(null, "word ".repeat(80_000)).prose();
        Prose long2 = read(null, "sword ".repeat(60_000)).prose();
        assertThat(VersionDiff.between(empty, empty)).isEmpty();
        assertThat(VersionDiff.between(empty, long1)).hasSize(1);
        assertThat(VersionDiff.between(long1, long2)).isNotEmpty();
    }
}
