package org.parallax.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferentFinderTest {

    private static Optional<Referent> holding(Comparison comparison, String account, String text) {
        return comparison.referents().stream()
                .filter(referent -> referent.wordings().stream()
                        .anyMatch(w -> w.account().equals(account) && w.text().equals(text)))
                .findFirst();
    }

    private static boolean same(Comparison comparison, String inA, String inB) {
        Optional<Referent> referent = holding(comparison, "a", inA);
        assertThat(referent)
                .as("referent of '" + inA + "' in " + comparison.referents())
                .isPresent();
        return referent.get().wordings().stream()
                .anyMatch(w -> w.account().equals("b") && w.text().equals(inB));
    }

    @Test
    void aRoleInOneAccountIsThePersonWhomTheOtherNamesWithIt() {
        Comparison comparison = Accounts.compare(
                "On Monday inspectors questioned former port director Orla Vane. Vane left at noon.",
                "The police spoke on Monday with the former port director.");
        assertThat(same(comparison, "former port director Orla Vane", "former port director"))
                .isTrue();
    }

    @Test
    void anAppositionTellsWhoSomebodyIs() {
        Comparison comparison = Accounts.compare(
                "Orla Vane, the harbour director, left at noon. Ivo Marsh stayed.",
                "The harbour director did not stay.");
        assertThat(same(comparison, "Orla Vane", "harbour director")).isTrue();
    }

    @Test
    void theLeaderOfAnotherCountryIsAnotherPerson() {
        Comparison comparison = Accounts.compare(
                "French President Lucie Armand spoke first. Polish President Marek Reszka followed.",
                "The Polish leader was late. The French leader was not.");
        assertThat(same(comparison, "Polish President Marek Reszka", "Polish leader"))
                .isTrue();
        assertThat(same(comparison, "Polish President Marek Reszka", "French leader"))
                .isFalse();
    }

    @Test
    void surnamesAndAcronymsStandForFullNames() {
        Comparison comparison = Accounts.compare(
                "Orla Vane leads the Northern Pilots Union. Vane is a pilot.",
                "Mr. Vane spoke for the NPU. Vane was brief.");
        assertThat(same(comparison, "Orla Vane", "Vane")).isTrue();
        assertThat(same(comparison, "Northern Pilots Union", "NPU")).isTrue();
    }

    @Test
    void groupsWithoutACommonWordAreOneWhereTheStoryJoinsThem() {
        Comparison comparison = Accounts.compare(
                "A caravan of migrants reached the bridge. The caravan rested there.",
                "The refugees reached the bridge before noon.");
        assertThat(same(comparison, "caravan", "refugees")).isTrue();
    }

    @Test
    void hostileTextIsReadInTime() {
        String names = "Orla Vane’s ".repeat(3_000) + "the of ".repeat(3_000);
        String nested = "The boat’s captain’s sister’s ".repeat(3_000);
        String distinct = IntStream.range(0, 1_000)
                .mapToObj(i -> "President Orla" + i + " Vane met the president. ")
                .collect(Collectors.joining());
        assertTimeout(Duration.ofSeconds(60), () -> {
            Accounts.compare(names, nested);
            Accounts.compare(distinct, distinct);
        });
    }

    @Test
    void everySpanIsTheExactWording() {
        String text = "French President Lucie Armand spoke of the war in Ukraine – 🎈 – to the harbour director.";
        Comparison comparison = Accounts.compare(text, text);
        List<Wording> wordings = comparison.referents().stream()
                .flatMap(r -> r.wordings().stream())
                .toList();
        assertThat(wordings).isNotEmpty();
        assertThat(wordings)
                .allSatisfy(w -> assertThat(w.spans())
                        .allSatisfy(span -> assertThat(span.of(text)).isEqualTo(w.text())));
    }
}
