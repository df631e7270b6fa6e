package org.parallax.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.parallax.mention.Reading;
import org.parallax.story.Account;

/** Reads accounts one by one; what was read is kept as long as the account's reading, so that each is read once. */
final class AccountReader {
    private final LabelFinder labelFinder = new LabelFinder();
    private final PrintedQuotationFinder quotationFinder = new PrintedQuotationFinder();
    private final QuantityFinder quantityFinder = new QuantityFinder();
    private final Cache<Reading, ReadAccount> known =
            Caffeine.newBuilder().weakKeys().softValues().build();

    List<ReadAccount> read(List<Account> accounts) {
        return accounts.stream().map(this::read).toList();
    }

    private ReadAccount read(Account account) {
        ReadAccount read = known.getIfPresent(account.reading());
        if (read == null || !read.account().equals(account)) {
            read = readAnew(account);
            known.put(account.reading(), read);
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
