package org.parallax.pipeline;

import java.time.YearMonth;
import java.util.Locale;

/** A table that only grows, in a partition for each month. */
enum GrowingTable {
    TESTIMONY("testimony_id_seq"),
    CONDUCT("conduct_id_seq"),
    /** By the number of its run. */
    SCORE("scoring_run_id_seq"),
    EVENT("event_id_seq");

    private static final long IDS_A_MONTH = 10_000_000_000L;

    /** What gives out the ids of which a partition is a range. */
    final String sequence;

    GrowingTable(String sequence) {
        this.sequence = sequence;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Names sort as their months do. */
    String partition(YearMonth month) {
        return String.format(Locale.ROOT, "%s_%04d_%02d", table(), month.getYear(), month.getMonthValue());
    }

    /** The first id of a month, which begins with it: 2026120000000000 in December 2026. */
    static long firstId(YearMonth month) {
        return (month.getYear() * 100L + month.getMonthValue()) * IDS_A_MONTH;
    }
}
