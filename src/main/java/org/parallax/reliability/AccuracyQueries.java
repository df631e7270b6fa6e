package org.parallax.reliability;

import java.util.Locale;

/**
 * The steps of {@link AccuracyModel#grouped} as queries. {@code said} has an observation a row: object {@code o}, claim
 * {@code c}, source {@code s}, weight {@code w}, {@code votes} on the object, the {@code hand} its words are by, whether
 * words on the object are {@code taken} from others, the {@code story} and what it is the {@code level} of; {@code voiced} the same with the
 * voice {@code v}.
 *
 * <p>Literals carry an exponent where they must be no decimals; no logarithm may overflow, since PostgreSQL refuses what
 * arithmetic would call 0.
 */
final class AccuracyQueries {
    /** From {@code stated}: source, object, claim, confidence, origin, story. */
    static final String SAID = """
            SELECT object AS o, claim AS c, source AS s,
              CAST(CAST(confidence AS real) / count(*) OVER (PARTITION BY object, source) AS real) * 1E0 AS w,
              count(*) OVER (PARTITION BY object) AS votes, coalesce(origin, source) AS hand,
              max(CASE WHEN origin IS NULL THEN 0 ELSE 1 END) OVER (PARTITION BY object) AS taken, story,
              CASE WHEN object LIKE 'is:%' THEN 0 WHEN object LIKE 'said:%' THEN 1 ELSE -1 END AS level
            FROM stated""";

    static final String UNSHARED = "SELECT o, c, s, w, votes, hand, taken, story, level, w AS v FROM said";

    /** The voices of sources that are tied ({@code tie}: a, b, x) shared out where they state the same. */
    static final String SHARED = """
            SELECT d.o, d.c, d.s, d.w, d.votes, d.hand, d.taken, d.story, d.level,
              CAST(d.w / (1 + coalesce(k.x, 0)) AS real) * 1E0 AS v
            FROM said d LEFT JOIN (
              SELECT own.o, own.c, own.s, sum(t.x) AS x
              FROM (SELECT DISTINCT o, c, s FROM said) own
              JOIN tie t ON t.a = own.s
              JOIN (SELECT o, s, max(c) AS c FROM said GROUP BY o, s) other
                ON other.o = own.o AND other.s = t.b AND other.c = own.c
              GROUP BY own.o, own.c, own.s) k
            ON k.o = d.o AND k.c = d.c AND k.s = d.s""";

    /** By source: votes, votes that can be checked, their voices. */
    static final String TRIALS = """
            SELECT s, count(*), sum(CASE WHEN votes > 1 THEN 1 ELSE 0 END), sum(CASE WHEN votes > 1 THEN v ELSE 0 END)
            FROM voiced GROUP BY s""";

    /** The first beliefs: shares of the voices. */
    static final String SHARES = """
            SELECT o, c, v AS x, CASE WHEN whole > 0 THEN v / whole ELSE 1E0 / n END AS p, v - v AS moved
            FROM (SELECT o, c, sum(v) AS v, sum(sum(v)) OVER (PARTITION BY o) AS whole, count(*) OVER (PARTITION BY o) AS n
              FROM voiced GROUP BY o, c) k""";

    /** M: by source, sums of the beliefs in what it stated, by voice as well and of all; how far any belief moved. */
    static final String HITS = """
            SELECT d.s, sum(CASE WHEN d.votes > 1 THEN b.p ELSE 0 END), sum(CASE WHEN d.votes > 1 THEN d.v * b.p ELSE 0 END),
              sum(b.p), max(b.moved)
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
            SELECT k.o, k.c, k.v, sum(k.v) OVER (PARTITION BY k.o) AS whole, count(*) OVER (PARTITION BY k.o) AS n,
              coalesce(b.p, 0) AS p, sum(k.v * (1 - coalesce(b.p, 0))) OVER (PARTITION BY k.o) AS errors
            FROM (SELECT o, c, sum(v) AS v FROM voiced GROUP BY o, c) k LEFT JOIN belief b ON b.o = k.o AND b.c = k.c""";

    private static final String AGREED = """
            SELECT a, b, class, count(*) FROM (
              SELECT d.s AS a, e.s AS b, CASE WHEN d.c <> e.c THEN -1 ELSE
                least(%d, CAST(floor(ln(least(%s, greatest(%s, %s)) / %s) * %s) AS int)) END AS class
              FROM pair p JOIN voiced d ON d.s = p.a JOIN voiced e ON e.o = d.o AND e.s = p.b
              JOIN claim_voices k ON k.o = d.o AND k.c = d.c%s
              WHERE d.votes <= %d) met
            GROUP BY a, b, class""";

    private static final String THIRD_PARTIES =
            "(greatest(0E0, k.v - (d.v + e.v)) + %s) / (greatest(0E0, k.whole - (d.v + e.v)) + %s)";

    private static final String POPULARITY = "least(1E0, (greatest(0E0, k.v - (d.v + e.v)) * (1 - k.p) + 0.5E0)"
            + " / (greatest(0E0, k.errors - (d.v + e.v) * (1 - k.p)) + 0.5E0 * greatest(2, k.n)))";

    private static final String INDEPENDENT = "greatest(k.p * f.x + (1 - k.p) * (1 - f.x) * " + POPULARITY
            + ", k.p * g.x + (1 - k.p) * (1 - g.x) * " + POPULARITY + ")";

    private AccuracyQueries() {}

    /** By pair and class of chance how often they agreed, and under class -1 how often not, judged by third parties. */
    static String suspicion(double agreement) {
        String chance =
                THIRD_PARTIES.formatted(number(CopyFinder.THIRD_PARTIES * agreement), number(CopyFinder.THIRD_PARTIES));
        return agreed(chance, "");
    }

    /** The same, judged by beliefs and accuracies ({@code accuracy}: a, x). */
    static String evidence() {
        return agreed(INDEPENDENT, " JOIN accuracy f ON f.a = d.s JOIN accuracy g ON g.a = e.s");
    }

    private static String agreed(String chance, String joins) {
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
                CopyFinder.MOST_SUPPORTERS);
    }

    /**
     * What is said for each claim in log odds, by the words of its sources ({@code word}: a, x).
     *
     * @param values how many values an error can take at least
     */
    private static String support(int values) {
        return """
            SELECT d.o, d.c, sum(d.v * k.x) + sum(d.v) * ln(greatest(1, greatest(%d, count(*) OVER (PARTITION BY d.o)) - 1)) AS x,
              count(*) OVER (PARTITION BY d.o) AS n, sum(sum(d.v)) OVER (PARTITION BY d.o) AS whole
            FROM voiced d JOIN word k ON k.a = d.s GROUP BY d.o, d.c""".formatted(values);
    }

    /** E: by object, beliefs in its claims from what is said for them. */
    static String beliefs(int values) {
        return """
            SELECT g.o, g.c, g.x, g.p, abs(g.p - b.p) AS moved FROM (
              SELECT o, c, x, exp(greatest(-600E0, x - peak)) / sum(exp(greatest(-600E0, x - peak))) OVER (PARTITION BY o) AS p
              FROM (SELECT o, c, x, max(x) OVER (PARTITION BY o) AS peak FROM (%s) k) h) g
            JOIN belief b ON b.o = g.o AND b.c = g.c""".formatted(support(values));
    }

    /** Beliefs as they are told: see {@link Calibration}. */
    static String told(int values) {
        return """
            SELECT o, c, exp(greatest(-600E0, x - peak))
              / (exp(greatest(-600E0, -peak)) + sum(exp(greatest(-600E0, x - peak))) OVER (PARTITION BY o)) AS p
            FROM (SELECT o, c, x, greatest(0E0, max(x) OVER (PARTITION BY o)) AS peak FROM (
              SELECT o, c, x / (1 + %s * greatest(0E0, whole - 1)) AS x FROM (%s) k) h) g""".formatted(number(Calibration.MANY_ANSWERS), support(values));
    }

    /** Every observation with the belief {@code q} in what it states from all but its {@link Kin}, and the errors it could make. */
    static final String JUDGED = """
            SELECT s, story, level, 1E0 AS d, CAST(greatest(1E-37, CASE WHEN n = 1 THEN 1 / (1 + exp(greatest(-600E0, least(600E0, own - x))))
              ELSE exp(greatest(-600E0, x - own - peak)) / (greatest(0E0, total - exp(greatest(-600E0, x - peak)))
                + exp(greatest(-600E0, x - own - peak))) END) AS real) * 1E0 AS q, greatest(1, n - 1) AS errors
            FROM (SELECT d.s, d.story, d.level, g.n, g.x, g.peak, g.total,
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
