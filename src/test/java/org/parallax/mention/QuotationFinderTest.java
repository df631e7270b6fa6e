package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;

class QuotationFinderTest {

    /** Each line a paragraph; no sentences or tokens, since pairing needs none. */
    private static AnnotatedText paragraphs(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            lines.add(new Span(start, start + line.length()));
            start += line.length() + 1;
        }
        return new AnnotatedText(text, null, lines, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static List<String> inner(String text) {
        return new QuotationFinder()
                .find(paragraphs(text)).stream().map(q -> q.inner().of(text)).toList();
    }

    @Test
    void everyStyleOfMarkIsPaired() {
        assertThat(inner("“a b” and \"c d\" and «e f» and „g h“ and ``i j'' and ‘k l’ and 'm n' and ''o p''"))
                .containsExactly("a b", "c d", "e f", "g h", "i j", "k l", "m n", "o p");
    }

    @Test
    void aQuotationInAQuotationIsNested() {
        String text = "“He told me ‘never again’ twice,” Lee said.";
        List<Quoted> found = new QuotationFinder().find(paragraphs(text));
        assertThat(found).extracting(Quoted::depth).containsExactly(0, 1);
        assertThat(found.get(1).inner().of(text)).isEqualTo("never again");
    }

    @Test
    void apostrophesAreNoQuotationMarks() {
        assertThat(inner("The workers' union won't meet O'Neill’s aides in the '90s style, 'til May."))
                .isEmpty();
    }

    @Test
    void aPossessiveInsideSingleMarksDoesNotCloseThem() {
        assertThat(inner("'The workers' demands are fair,' the mayor said."))
                .containsExactly("The workers' demands are fair,");
    }

    @Test
    void inchesOpenNothing() {
        assertThat(inner("The 5'10\" guard said “no” twice.")).containsExactly("no");
    }

    @Test
    void aQuotationReopenedAtEachParagraphIsOpenUntilTheLast() {
        String text = "“First part.\n“Second part.\n“Last part,” Lee said.";
        List<Quoted> found = new QuotationFinder().find(paragraphs(text));
        assertThat(found).extracting(Quoted::closed).containsExactly(false, false, true);
        assertThat(found)
                .extracting(q -> q.inner().of(text))
                .containsExactly("First part.", "Second part.", "Last part,");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void aHundredThousandMarksArePairedInLinearTime() {
        assertThat(inner("\" ' “ ‘ « ".repeat(20_000)).size()).isLessThan(100_000);
        assertThat(inner("“a” ".repeat(50_000))).hasSize(50_000);
        assertThat(inner("'s ".repeat(100_000)).size()).isLessThan(100_000);
    }
}
