package org.parallax.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds quantities that accounts put at different numbers: the same unit, the same thing counted, and sentences that
 * share half of their content words, at least {@value #SHARED_WORDS}. Exact numbers must agree; numbers of a thousand or
 * more may differ by 2 %, rough ones ("about") by 10 %. Numbers of other days are updates, no conflict. Spans of time are compared only where the sentences are all but
 * the same, for a story has many deadlines. Candidates meet by unit and thing counted.
 */
final class NumberConflicts {
    private static final int SHARED_WORDS = 3;
    private static final double SHARE = 0.5;
    private static final double SHARE_OF_TIMES = 0.75;
    private static final double ROUND = 0.02;
    private static final double ROUGH = 0.1;
    private static final double LARGE = 1000;
    /** More of one kind than this are no longer compared pair by pair, only with those first seen. */
    private static final int MOST_GROUPS = 50;

    private static final Set<String> TIMES = Set.of("second", "minute", "hour", "day", "week", "month", "year");

    List<NumberComparison> find(List<ReadAccount> accounts) {
        Map<String, List<List<Quantity>>> byKind = new LinkedHashMap<>();
        for (ReadAccount account : accounts) {
            for (Quantity quantity : account.quantities()) {
                String kind = quantity.value().unit() + " " + quantity.counted();
                place(quantity, byKind.computeIfAbsent(kind, k -> new ArrayList<>()));
            }
        }
        List<NumberComparison> found = new ArrayList<>();
        byKind.forEach((kind, groups) -> groups.forEach(group -> {
            if (group.stream().map(m -> m.value().account()).distinct().count() > 1) {
                found.add(comparison(kind.trim(), group));
            }
        }));
        return found;
    }

    private static void place(Quantity quantity, List<List<Quantity>> groups) {
        for (List<Quantity> group : groups) {
            if (alike(group.get(0), quantity)) {
                group.add(quantity);
                return;
            }
        }
        if (groups.size() < MOST_GROUPS) {
            groups.add(new ArrayList<>(List.of(quantity)));
        }
    }

    private static boolean alike(Quantity a, Quantity b) {
        double enough = TIMES.contains(a.value().unit()) ? SHARE_OF_TIMES : SHARE;
        return shared(a, b) >= SHARED_WORDS && share(a, b) >= enough;
    }

    private static int shared(Quantity a, Quantity b) {
        Set<String> shared = new HashSet<>(a.words());
        shared.retainAll(b.words());
        return shared.size();
    }

    private static double share(Quantity a, Quantity b) {
        return (double) shared(a, b)
                / Math.max(1, Math.min(a.words().size(), b.words().size()));
    }

    private static NumberComparison comparison(String kind, List<Quantity> group) {
        Map<Optional<LocalDate>, List<NumberComparison.Value>> byDay = new LinkedHashMap<>();
        group.forEach(one -> byDay.computeIfAbsent(Optional.ofNullable(one.day()), d -> new ArrayList<>())
                .add(one.value()));
        List<NumberComparison.Value> values =
                group.stream().map(Quantity::value).toList();
        double alike = group.stream()
                .mapToDouble(one -> share(group.get(0), one))
                .min()
                .orElse(1);
        Spread widest = byDay.values().stream()
                .map(Spread::of)
                .max(Comparator.comparingDouble(Spread::beyond))
                .orElseThrow();
        boolean conflict = widest.beyond() > 0;
        String why = (conflict || Spread.of(values).beyond() <= 0 ? widest.why() : "other numbers on other days")
                + "; the sentences share at least " + Math.round(100 * alike) + " % of their content words";
        return new NumberComparison(kind, values, conflict, why, alike);
    }

    /** The lowest and the highest of some values, and by how much they differ beyond what is tolerated. */
    private record Spread(double low, double high, double tolerance) {
        static Spread of(List<NumberComparison.Value> values) {
            Comparator<NumberComparison.Value> bySize = Comparator.comparingDouble(NumberComparison.Value::value);
            NumberComparison.Value low = Collections.min(values, bySize);
            NumberComparison.Value high = Collections.max(values, bySize);
            double tolerance = low.about() || high.about() ? ROUGH : Math.abs(high.value()) >= LARGE ? ROUND : 0;
            return new Spread(low.value(), high.value(), tolerance);
        }

        double beyond() {
            return high - low - tolerance * Math.abs(high);
        }

        String why() {
            String tolerated = "the tolerated " + Math.round(100 * tolerance) + " %";
            return beyond() > 0
                    ? "from " + plain(low) + " to " + plain(high) + ", more than " + tolerated
                    : "within " + tolerated;
        }

        private static String plain(double value) {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }
}
