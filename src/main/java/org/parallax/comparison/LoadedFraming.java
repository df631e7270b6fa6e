package org.parallax.comparison;

import java.util.List;
import java.util.Locale;
import org.parallax.mention.LoadedWord;
import org.parallax.story.Account;

/** Sets the loaded words of the accounts side by side; words that somebody is quoted with are not the outlet's own. */
final class LoadedFraming {
    private static final double SURE = 0.5;

    List<Framing> find(List<Account> accounts) {
        TermTable table = new TermTable();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            QuotedSpans quoted = new QuotedSpans(account);
            for (LoadedWord word : account.reading().loadedWords()) {
                if (!quoted.hold(word.span())) {
                    table.add(i, word.span().of(account.text()).toLowerCase(Locale.ROOT), word.span());
                }
            }
        }
        return table.size() == 0
                ? List.of()
                : List.of(new Framing(
                        "the story", Framing.Kind.LOADED, table.wordings(accounts), "words chosen to sway", SURE));
    }
}
