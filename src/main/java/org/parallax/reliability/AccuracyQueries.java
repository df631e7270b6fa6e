package org.parallax.reliability;

import java.util.Locale;

/**
 * The steps of {@link AccuracyModel#grouped} as queries. {@code said} has an observation a row: object {@code o}, claim
 * {@code c}, source {@code s}, weight {@code w}, {@code votes} on the object, the {@code hand} its words are by, whether
 * words on the object are {@code taken} from others, the {@code story} and what it is the {@code level} of; the claim {@code truth} that is
 * known to hold, the {@code unsaid} claims of the object (1 where nobody states that), whether the object is {@code checked} (1
 * where anything but a single word speaks to it); {@code voiced} the same with the voice {@code v}.
 *
 * <p>Literals carry an exponent where they must be no decimals; no logarithm may overflow, since PostgreSQL refuses what
 * arithmetic would call 0.
 */
final class AccuracyQueries {
    /** Where a claim that was found false is set apart from those it excludes, since none of these need hold either. */
    private static final String ASKED =
            "CASE WHEN object LIKE 'is:%' AND v.x = 0 THEN object || '#' || claim ELSE object END";

    /**
     * From {@code stated} and {@code verdict} (a, x: by claim, 1 where people found that it holds, 0 where not) by object the
     * claim known to hold; nothing where two that exclude each other were both found true.
     */
    static final String KNOWN = """
            SELECT o, min(c) AS c FROM (
              SELECT DISTINCT %s AS o, CASE WHEN v.x = 0 THEN 'not ' || claim ELSE claim END AS c
              FROM stated JOIN verdict v ON v.a = claim WHERE object LIKE 'is:%%') k
            GROUP BY o HAVING count(*) = 1""".formatted(ASKED);

    /** From {@code stated}: source, object, claim, confidence, origin, story; and {@code known}. */
    static final String SAID = """
            SELECT d.o, d.c, d.s,
              CAST(CAST(confidence AS real) / count(*) OVER (PARTITION BY d.o, d.s) AS real) * 1E0 AS w,
              count(*) OVER (PARTITION BY d.o) AS votes, coalesce(origin, d.s) AS hand,
              max(CASE WHEN origin IS NULL THEN 0 ELSE 1 END) OVER (PARTITION BY d.o) AS taken,
              CASE WHEN k.c IS NULL THEN story END AS story,
              CASE WHEN d.o LIKE 'is:%%' THEN 0 WHEN d.o LIKE 'said:%%' THEN 1 ELSE -1 END AS level, k.c AS truth,
              CASE WHEN k.c IS NULL THEN 0 ELSE min(CASE WHEN d.c = k.c THEN 0 ELSE 1 END) OVER (PARTITION BY d.o) END AS unsaid,
              CASE WHEN k.c IS NULL AND count(*) OVER (PARTITION BY d.o) = 1 THEN 0 ELSE 1 END AS checked
            FROM (SELECT %s AS o, claim AS c, source AS s, confidence, origin, story
              FROM stated LEFT JOIN verdict v ON v.a = claim) d LEFT JOIN known k ON k.o = d.o""".formatted(ASKED);

    private static final String COLUMNS =
            "d.o, d.c, d.s, d.w, d.votes, d.hand, d.taken, d.story, d.level, d.truth, d.unsaid, d.checked";

    static final String UNSHARED = "SELECT " + COLUMNS + ", w AS v FROM said d";

    /** Some of the claims there are, those that nobody states among them. */
    static final String VALUES = "SELECT c FROM said UNION SELECT c FROM known LIMIT " + (DataShape.FEW + 1);

    /** By source, how often it stated what is known to hold, and how often it spoke where that is known. */
    static final String ANCHORED = "SELECT s, sum(CASE WHEN c = truth THEN 1 ELSE 0 END), count(*) FROM said"
            + " WHERE truth IS NOT NULL GROUP BY s";

    /** In place of beliefs: what is known, and nothing else. */
    static final String TRUTHS =
            "SELECT DISTINCT o, c, 0E0 AS x, CASE WHEN c = truth THEN 1E0 ELSE 0E0 END AS p, 0E0 AS moved FROM said";

    /** The voices of sources that are tied ({@code tie}: a, b, x) shared out where they state the same. */
    static final String SHARED = """
            SELECT %s,
              CAST(d.w / (1 + coalesce(k.x, 0)) AS real) * 1E0 AS v
            FROM said d LEFT JOIN (
              SELECT own.o, own.c, own.s, sum(t.x) AS x
              FROM (SELECT DISTINCT o, c, s FROM said) own
              JOIN tie t ON t.a = own.s
              JOIN (SELECT o, s, max(c) AS c FROM said GROUP BY o, s) other
                ON other.o = own.o AND other.s = t.b AND other.c = own.c
              GROUP BY own.o, own.c, own.s) k
            ON k.o = d.o AND k.c = d.c AND k.s = d.s""".formatted(COLUMNS);

    /** By source: votes, votes that can be checked, their voices. */
    static final String TRIALS = """
            SELECT s, count(*), sum(checked), sum(checked * v)
            FROM voiced GROUP BY s""";

    /** The first beliefs where nothing is known: shares of the voices. */
    static final String SHARES = """
            SELECT o, c, v AS x, CASE WHEN whole > 0 THEN v / whole ELSE 1E0 / n END AS p, v - v AS moved
            FROM (SELECT o, c, sum(v) AS v, sum(sum(v)) OVER (PARTITION BY o) AS whole, count(*) OVER (PARTITION BY o) AS n
              FROM voiced GROUP BY o, c) k""";

    /** M: by source, sums of the beliefs in what it stated, by voice as well and of all; how far any belief moved. */
    static final String HITS = """
            SELECT d.s, sum(d.checked * b.p), sum(d.checked * d.v * b.p), sum(b.p), max(b.moved)
            FROM voiced d JOIN belief b ON b.o = d.o AND b.c = d.c GROUP BY d.s""";

    /** Pairs of sources that share claims, found from the supporters of each claim; no object that is crowded. */
    static final String PAIRS = """
            SELECT d.s AS a, e.s AS b FROM said d JOIN said e ON e.o = d.o AND e.c = d.c AND d.s < e.s
            WHERE d.votes <= %d GROUP BY d.s, e.s HAVING count(*) >= %d""".formatted(CopyFinder.MOST_SUPPORTERS, CopyFinder.ENOUGH_SHARED);

    /** How often two sources that speak to one object agree. */
    static final String AGREEMENT = """
            SELECT sum(CASE WHEN d.c = e.c THEN 1 ELSE 0 END), count(*)
            FROM said d JOIN said e ON e.o = d.o AND d.s < e.s WHERE d.votes <= %d""".formatted(CopyFinder.MOST_SUPPORTERS);

    /** By claim what {@link #AGREED} asks: its voices, its object's, the object's errors and number of claims. */
    static final String VOICES = """
            SELECT k.o, k.c, k.v, sum(k.v) OVER (PARTITION BY k.o) AS whole,
              count(*) OVER (PARTITION BY k.o) + k.unsaid AS n,
              coalesce(b.p, 0) AS p, sum(k.v * (1 - coalesce(b.p, 0))) OVER (PARTITION BY k.o) AS errors
            FROM (SELECT o, c, unsaid, sum(v) AS v FROM voiced GROUP BY o, c, unsaid) k LEFT JOIN belief b ON b.o = k.o AND b.c = k.c""";

    private static final String AGREED = """
            SELECT a, b, class, count(*) FROM (
              SELECT d.s AS a, e.s AS b, CASE WHEN d.c <> e.c THEN -1 ELSE
                least(%d, CAST(floor(ln(least(%s, greatest(%s, %s)) / %s) * %s) AS int)) END AS class
              FROM pair p JOIN voiced d ON d.s = p.a JOIN voiced e ON e.o = d.o AND e.s = p.b
              JOIN claim_voices k ON k.o = d.o AND k.c = d.c%s
              WHERE d.votes <= %d%s) met
            GROUP BY a, b, class""";

    private static final String THIRD_PARTIES =
            "(greatest(0E0, k.v - (d.v + e.v)) + %s) / (greatest(0E0, k.whole - (d.v + e.v)) + %s)";

    private static final String POPULARITY = "least(1E0, (greatest(0E0, k.v - (d.v + e.v)) * (1 - k.p) + 0.5E0)"
            + " / (greatest(0E0, k.errors - (d.v + e.v) * (1 - k.p)) + 0.5E0 * greatest(2, k.n)))";

    private static final String INDEPENDENT = "greatest(k.p * f.x + (1 - k.p) * (1 - f.x) * " + POPULARITY
            + ", k.p * g.x + (1 - k.p) * (1 - g.x) * " + POPULARITY + ")";

    private static final String ACCURACIES = " JOIN accuracy f ON f.a = d.s JOIN accuracy g ON g.a = e.s";

    /** The belief in a claim that is {@code %s} where no truth is known. */
    private static final String UNLESS_KNOWN = "CASE WHEN truth IS NULL THEN %s WHEN c = truth THEN 1E0 ELSE 0E0 END";

    private AccuracyQueries() {}

    /** By pair and class of chance how often they agreed, and under class -1 how often not, judged by third parties. */
    static String suspicion(double agreement) {
        String chance =
                THIRD_PARTIES.formatted(number(CopyFinder.THIRD_PARTIES * agreement), number(CopyFinder.THIRD_PARTIES));
        return agreed(chance, "", "");
    }

    /** The same, judged by beliefs and accuracies ({@code accuracy}: a, x). */
    static String evidence() {
        return agreed(INDEPENDENT, ACCURACIES, "");
    }

    /** The same on objects whose truth is known alone. */
    static String anchoredEvidence() {
        return agreed(INDEPENDENT, ACCURACIES, " AND d.truth IS NOT NULL");
    }

    private static String agreed(String chance, String joins, String where) {
        double classes = CopyFinder.BINS / Math.log(CopyFinder.MOST_CHANCE / CopyFinder.LEAST_CHANCE);
        String least = number(CopyFinder.LEAST_CHANCE);
        return AGREED.formatted(
                CopyFinder.BINS - 1,
                number(CopyFinder.MOST_CHANCE),
                least,
                chance,
                least,
                number(classes),
                joins,
                CopyFinder.MOST_SUPPORTERS,
                where);
    }

    /**
     * What is said for each claim in log odds, by the words of its sources ({@code word}: a, x).
     *
     * @param values how many values an error can take at least
     */
    private static String support(int values) {
        return """
            SELECT d.o, d.c, d.truth,
              sum(d.v * k.x) + sum(d.v) * ln(greatest(1, greatest(%d, count(*) OVER (PARTITION BY d.o) + d.unsaid) - 1)) AS x,
              count(*) OVER (PARTITION BY d.o) + d.unsaid AS n, sum(sum(d.v)) OVER (PARTITION BY d.o) AS whole
            FROM voiced d JOIN word k ON k.a = d.s GROUP BY d.o, d.c, d.truth, d.unsaid""".formatted(values);
    }

    /** E: by object, beliefs in its claims from what is said for them. */
    static String beliefs(int values) {
        return "SELECT g.o, g.c, g.x, g.p, abs(g.p - b.p) AS moved FROM (" + weighed(values)
                + ") g JOIN belief b ON b.o = g.o AND b.c = g.c";
    }

    /** The first beliefs where something is known. */
    static String firstBeliefs(int values) {
        return "SELECT o, c, x, p, 0E0 AS moved FROM (" + weighed(values) + ") g";
    }

    private static String weighed(int values) {
        return """
              SELECT o, c, x, %s AS p
              FROM (SELECT o, c, truth, x, max(x) OVER (PARTITION BY o) AS peak FROM (%s) k) h""".formatted(
                        UNLESS_KNOWN.formatted(
                                "exp(greatest(-600E0, x - peak)) / sum(exp(greatest(-600E0, x - peak))) OVER (PARTITION BY o)"),
                        support(values));
    }

    /** Beliefs as they are told: see {@link Calibration}. */
    static String told(int values) {
        String softened = "exp(greatest(-600E0, x - peak))"
                + " / (exp(greatest(-600E0, -peak)) + sum(exp(greatest(-600E0, x - peak))) OVER (PARTITION BY o))";
        return """
            SELECT o, c, %s AS p
            FROM (SELECT o, c, truth, x, greatest(0E0, max(x) OVER (PARTITION BY o)) AS peak FROM (
              SELECT o, c, truth, x / (1 + %s * greatest(0E0, whole - 1)) AS x FROM (%s) k) h) g
            UNION SELECT DISTINCT o, truth, 1E0 FROM said WHERE unsaid = 1""".formatted(UNLESS_KNOWN.formatted(softened), number(Calibration.MANY_ANSWERS), support(values));
    }

    /** Every observation with the belief {@code q} in what it states from all but its {@link Kin}, and the errors it could make. */
    static final String JUDGED = """
            SELECT s, story, level, 1E0 AS d, CAST(CASE WHEN c = truth THEN 1E0 WHEN truth IS NOT NULL THEN 0E0 ELSE
              greatest(1E-37, CASE WHEN n = 1 THEN 1 / (1 + exp(greatest(-600E0, least(600E0, own - x))))
              ELSE exp(greatest(-600E0, x - own - peak)) / (greatest(0E0, total - exp(greatest(-600E0, x - peak)))
                + exp(greatest(-600E0, x - own - peak))) END) END AS real) * 1E0 AS q, greatest(1, n - 1) AS errors
            FROM (SELECT d.s, d.c, d.truth, d.story, d.level, g.n, g.x, g.peak, g.total,
                CASE WHEN d.taken = 0 THEN d.v * (k.x + ln(greatest(1, g.n - 1)))
                  ELSE sum(d.v * (k.x + ln(greatest(1, g.n - 1)))) OVER (PARTITION BY d.o, d.c, d.hand) END AS own
              FROM voiced d JOIN word k ON k.a = d.s JOIN (
                SELECT o, c, n, x, peak, sum(exp(greatest(-600E0, x - peak))) OVER (PARTITION BY o) AS total
                FROM (SELECT o, c, n, x, max(x) OVER (PARTITION BY o) AS peak FROM (%s) h) i) g
              ON g.o = d.o AND g.c = d.c) j""".formatted(support(0));

    /** What is judged at {@code accuracy} (a, x): whether it holds ({@code h}), and what that is worth. */
    private static final String HELD = """
            (SELECT k.*, 1 - h * (1 - h) / (x * (1 - x)) AS worth FROM (
              SELECT j.*, f.x, q * f.x / (q * f.x + (1 - q) * (1 - f.x) / errors) AS h
              FROM judged j JOIN accuracy f ON f.a = j.s) k)""";

    static final String IN_STORIES = "SELECT 1 FROM judged WHERE story IS NOT NULL LIMIT 1";

    /** What is judged with {@code d}, the claims that it counts for among the others of its story: {@link StoryWorth}. */
    static final String SPREAD = "SELECT s, story, level, q, errors, "
            + share("sum(worth) OVER (PARTITION BY s, story)") + " AS d FROM " + HELD + " g";

    /** By source, how much of what it stated is taken to hold, and how many claims that is. */
    static final String IMPROVED = "SELECT s, sum(d * h), sum(d) FROM " + HELD + " g GROUP BY s";

    /** By source, how many checked claims its own are worth. */
    static final String EFFECTIVE = "SELECT s, sum(worth * " + share("worth")
            + ") FROM (SELECT s, story, sum(worth) AS worth FROM " + HELD + " g GROUP BY s, story) k GROUP BY s";

    /** By source and level: claims that hold, all, and what they are worth at {@code mean} (a, x). */
    static final String LEVELS = "SELECT s, level, sum(held), sum(claims), sum(worth * " + share("worth") + ") FROM ("
            + "SELECT g.s, level, story, sum(d * h) AS held, sum(d) AS claims, sum(1 - h * (1 - h) / (m.x * (1 - m.x))) AS worth FROM "
            + HELD + " g JOIN mean m ON m.a = g.s GROUP BY g.s, level, story) k GROUP BY s, level";

    private static String share(String worth) {
        return "CASE WHEN story IS NULL THEN 1E0 ELSE 1 / (1 + %s * greatest(0E0, %s - 1)) END"
                .formatted(number(StoryWorth.CORRELATION), worth);
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.17e", x);
    }
}
