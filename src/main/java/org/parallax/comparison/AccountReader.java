package org.parallax.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.parallax.story.Account;

/** Reads accounts one by one; what was read of the latest is remembered. */
final class AccountReader {
    private static final int REMEMBERED = 1_000;

    private final LabelFinder labelFinder = new LabelFinder();
    private final PrintedQuotationFinder quotationFinder = new PrintedQuotationFinder();
    private final QuantityFinder quantityFinder = new QuantityFinder();
    private final Cache<String, ReadAccount> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).softValues().build();

    List<ReadAccount> read(List<Account> accounts) {
        return accounts.stream().map(this::read).toList();
    }

    private ReadAccount read(Account account) {
        ReadAccount read = known.getIfPresent(account.id());
        if (read == null || !read.account().equals(account)) {
            read = readAnew(account);
            known.put(account.id(), read);
        }
        return read;
    }

    private ReadAccount readAnew(Account account) {
        SentenceIndex sentences = new SentenceIndex(account.reading().text());
        return new ReadAccount(
                account,
                labelFinder.find(account),
                quotationFinder.find(account),
                quantityFinder.find(account),
                sentences,
                sentences.counts());
    }
}
