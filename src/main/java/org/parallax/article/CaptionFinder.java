package org.parallax.article;

import java.util.regex.Pattern;

/** Tells picture captions and photo credits by the credit they carry. */
final class CaptionFinder {
    private static final int LONGEST = 700;
    private static final int CREDIT_REACH = 90;
    private static final double HEADLINE_CAPITALS = 0.7;
    private static final int FEWEST_WORDS = 7;
    private static final Pattern CREDIT_AT_END = Pattern.compile(
            "(?i)[(\\[](?:(?:file )?(?:photo|picture|image|illustration)s?(?: (?:by|from|via|courtesy of)|:|/| credit)[^()\\[\\]]{0,70}"
                    + "|[^()\\[\\]]{2,50} ?/ ?(?:(?:ap|getty|afp|reuters|epa)\\b)[^()\\[\\]]{0,40}"
                    + "|ap photo[^()\\[\\]]{0,50}|[^()\\[\\]]{0,40}getty images[^()\\[\\]]{0,30})[)\\]]\\.?$");
    private static final Pattern NAME_AND_HOUSE_AT_END =
            Pattern.compile("\\((?:\\p{Lu}[\\p{L}.'’-]{1,20} ){1,3}/ (?:\\p{Lu}[\\p{L}.'’-]{1,20} ?){1,4}\\)\\.?$");
    private static final Pattern BARE_CREDIT_AT_END = Pattern.compile(
            "(?:(?:\\bvia |/|, )Getty Images|\\bAP Photo/[\\p{L} .'-]{2,40}|/(?:AP|AFP|EPA|Reuters)(?: via [\\p{L} ]{2,20})?)\\.?$");
    private final Agencies agencies;

    CaptionFinder(Agencies agencies) {
        this.agencies = agencies;
    }

    boolean isCaption(Line line) {
        if (line.length() > LONGEST) {
            return false;
        }
        return creditsPicture(line) || opensWithAgency(line);
    }

    private static boolean creditsPicture(Line line) {
        if (line.text().indexOf('/') < 0
                && ")]".indexOf(line.lastCharacter()) < 0
                && !line.text().contains("Getty")) {
            return false;
        }
        String end = line.text().substring(Math.max(0, line.length() - CREDIT_REACH));
        return CREDIT_AT_END.matcher(end).find()
                || NAME_AND_HOUSE_AT_END.matcher(end).find()
                || BARE_CREDIT_AT_END.matcher(end).find();
    }

    /** "Norda Press The mayor opens the lock": an agency, then a sentence without a full stop. */
    private boolean opensWithAgency(Line line) {
        return !line.endsSentence()
                && !line.leadsOn()
                && agencies.open(line)
                && line.words() >= FEWEST_WORDS
                && line.capitalised() < HEADLINE_CAPITALS;
    }
}
