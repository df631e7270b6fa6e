package org.parallax.comparison;

import java.util.List;
import java.util.Map;
import org.parallax.story.Account;

/**
 * What a comparison reads off one account, whatever the others say.
 *
 * @param labels as the first account of a story has them
 * @param stems in how many sentences each content word stands
 */
record ReadAccount(
        Account account,
        List<Label> labels,
        List<PrintedQuotation> quotations,
        List<Quantity> quantities,
        SentenceIndex sentences,
        Map<String, Integer> stems) {}
