package org.parallax.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Proposition;
import org.parallax.claim.PropositionSplitter;
import org.parallax.claim.Support;
import org.parallax.story.Account;

/** Invented stories of any size: each article has twelve quotations out of a common stock, every third with a word changed. */
final class InventedStory {
    private static final String[] SPEAKERS = {"Orla Vane", "Tove Lind", "Ivo Marsh", "Petra Holm", "Jonas Reef"};
    private static final String[] THINGS = {
        "harbour", "ferry", "bridge", "pier", "lighthouse", "market", "school", "railway", "tunnel", "dam", "quarry"
    };
    private static final int QUOTATIONS = 12;
    private static final int SAYINGS = 200;
    private static final int SAYING_WORDS = 15;
    private static final int WORDS = 4000;

    private InventedStory() {}

    static List<Account> of(int articles) {
        Random random = new Random(7);
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            accounts.add(Accounts.one("a" + i, text(random)));
        }
        return accounts;
    }

    /** Claims made by the same words; grouping by meaning has costs and tests of its own. */
    static List<ClaimGroup> claims(List<Account> accounts) {
        PropositionSplitter splitter = new PropositionSplitter();
        Map<String, List<Proposition>> byWords = new LinkedHashMap<>();
        for (Account account : accounts.stream().sorted(Account.BY_DAY).toList()) {
            for (Proposition proposition : splitter.split(account)) {
                byWords.computeIfAbsent(proposition.text().toLowerCase(Locale.ROOT), w -> new ArrayList<>())
                        .add(proposition);
            }
        }
        List<ClaimGroup> claims = new ArrayList<>();
        byWords.forEach((words, members) -> {
            int outlets = (int) members.stream()
                    .map(member -> member.account().source())
                    .distinct()
                    .count();
            Proposition first = members.get(0);
            Support support = new Support(outlets, outlets, 1);
            claims.add(new ClaimGroup(
                    "c" + claims.size(), first.text(), first, first.date(), members, support, support, support));
        });
        return claims;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < QUOTATIONS; i++) {
            int saying = random.nextInt(SAYINGS);
            text.append(String.format(
                    Locale.ROOT,
                    "Mayor %s said on the %s: “%s.” The %s of the island has waited for the %s since the storm.%n",
                    SPEAKERS[saying % SPEAKERS.length],
                    pick(random),
                    saying(saying, random),
                    pick(random),
                    pick(random)));
        }
        return text.toString();
    }

    private static String saying(int number, Random random) {
        Random fixed = new Random(number);
        StringBuilder saying = new StringBuilder("We");
        int changed = random.nextInt(3) == 0 ? random.nextInt(SAYING_WORDS) : -1;
        for (int i = 0; i < SAYING_WORDS; i++) {
            int word = fixed.nextInt(WORDS);
            saying.append(" ").append(word(i == changed ? random.nextInt(WORDS) : word));
        }
        return saying.toString();
    }

    private static String word(int number) {
        return "" + (char) ('b' + number % 20) + "a" + (char) ('c' + number / 20 % 20) + "o"
                + (char) ('d' + number / 400);
    }

    private static String pick(Random random) {
        return THINGS[random.nextInt(THINGS.length)];
    }
}
