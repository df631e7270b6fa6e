package org.parallax.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.comparison.Framing.Kind;

class FramingTest {

    private static List<Framing> of(Comparison comparison, Kind kind) {
        return comparison.framing().stream().filter(f -> f.kind() == kind).toList();
    }

    private static Framing of(Comparison comparison, Kind kind, String referent) {
        return of(comparison, kind).stream()
                .filter(f -> f.referent().equals(referent))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no " + kind + " of " + referent + " in " + comparison.framing()));
    }

    private static int count(Framing framing, String account, String text) {
        return framing.wordings().stream()
                .filter(w -> w.account().equals(account) && w.text().equals(text))
                .mapToInt(Wording::count)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void labelsForOneThingAreCountedWithTheirZeros() {
        Comparison comparison = Accounts.compare(
                "The conflict began in May. The conflict has cost a lot.",
                "The war began in May. The invasion was brief.");
        Framing framing = of(comparison, Kind.LABEL, "war");
        assertThat(count(framing, "a", "conflict")).isEqualTo(2);
        assertThat(count(framing, "a", "war")).isZero();
        assertThat(count(framing, "b", "war")).isEqualTo(1);
        assertThat(count(framing, "b", "invasion")).isEqualTo(1);
        assertThat(count(framing, "b", "conflict")).isZero();
    }

    @Test
    void wordsInsideQuotationsAreNotTheOutletsOwn() {
        Comparison comparison = Accounts.compare(
                "The conflict began in May. “The war must end before the winter comes,” Orla Vane said.",
                "The conflict has cost a lot.");
        assertThat(of(comparison, Kind.LABEL)).noneMatch(f -> f.referent().equals("war"));
    }

    @Test
    void formsOfAPlaceNameDiffer() {
        Framing framing =
                of(Accounts.compare("Trains left Kiev on Monday.", "Trains left Kyiv on Monday."), Kind.LABEL, "Kyiv");
        assertThat(count(framing, "a", "Kiev")).isEqualTo(1);
        assertThat(count(framing, "a", "Kyiv")).isZero();
    }

    @Test
    void aTitleThatOnlyOneOutletGivesIsShown() {
        Framing framing = of(
                Accounts.compare(
                        "President-elect Lucie Armand met the pilots.", "President Lucie Armand met the pilots."),
                Kind.LABEL,
                "Lucie Armand");
        assertThat(count(framing, "a", "president-elect")).isEqualTo(1);
        assertThat(count(framing, "b", "president-elect")).isZero();
    }

    @Test
    void territoriesGivenToDifferentOwnersPresupposeDifferentThings() {
        Comparison comparison = Accounts.compare(
                "Troops must leave all French territories first.", "He laid claim to occupied Belgian territories.");
        assertThat(of(comparison, Kind.PRESUPPOSITION)).hasSize(1);
        Comparison agreeing = Accounts.compare(
                "Troops must leave all French territories first.", "He laid claim to the French territories.");
        assertThat(of(agreeing, Kind.PRESUPPOSITION)).isEmpty();
    }

    @Test
    void cuesThatDoubtOrConfirmAreSetBesideNeutralOnes() {
        Comparison comparison =
                Accounts.compare("Orla Vane claimed that the pier was safe.", "Orla Vane said that the pier was safe.");
        Framing framing = of(comparison, Kind.CUE, "Orla Vane");
        assertThat(count(framing, "a", "claimed")).isEqualTo(1);
        assertThat(count(framing, "b", "claimed")).isZero();
        assertThat(of(
                        Accounts.compare(
                                "Orla Vane said that the pier was safe.", "Orla Vane told us that the pier was safe."),
                        Kind.CUE))
                .isEmpty();
    }

    @Test
    void aPlanAtDifferentStagesIsShown() {
        Comparison comparison = Accounts.compare(
                "A meeting is being set up, the harbour office said.", "The meeting was scheduled for May.");
        Framing framing = of(comparison, Kind.STATUS, "meeting");
        assertThat(count(framing, "a", "being set up")).isEqualTo(1);
        assertThat(count(framing, "b", "scheduled")).isEqualTo(1);
    }

    @Test
    void firstSentencesThatPickDifferentThingsAreSetSideBySide() {
        assertThat(of(
                        Accounts.compare(
                                "The pier collapsed in the storm.", "Orla Vane denied having known of any danger."),
                        Kind.EMPHASIS))
                .hasSize(1);
        assertThat(of(
                        Accounts.compare("The pier collapsed in the storm.", "In the storm the pier collapsed."),
                        Kind.EMPHASIS))
                .isEmpty();
    }

    @Test
    void loadedWordsAreShownWhereTheyStand() {
        Comparison comparison = Accounts.compare(
                "They called the plan heroic.",
                "They called the plan early. “It is heroic, all of it,” Orla Vane said.");
        Framing framing = of(comparison, Kind.LOADED, "the story");
        assertThat(framing.wordings()).extracting(Wording::account).containsOnly("a");
    }
}
