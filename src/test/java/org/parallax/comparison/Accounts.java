package org.parallax.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Relation;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.text.Annotator;

/** Invented accounts for tests, read by the real engines: the first of them is "a", its outlet "Outlet a", and so on. */
final class Accounts {
    static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    private static final Annotator ANNOTATOR = new Annotator();
    private static final MentionExtractor EXTRACTOR = new MentionExtractor();

    private Accounts() {}

    static List<Account> of(String... texts) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            accounts.add(one(String.valueOf((char) ('a' + i)), texts[i]));
        }
        return accounts;
    }

    static Account one(String id, String text) {
        return new Account(id, "Outlet " + id, null, DAY, EXTRACTOR.read(ANNOTATOR.annotate(text, DAY)));
    }

    static Comparison compare(String... texts) {
        return new StoryComparer().compare(of(texts), List.<ClaimGroup>of(), List.<Relation>of(), Map.of());
    }
}
