package org.parallax.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.mention.LoadedWord;
import org.parallax.story.Account;
import org.parallax.text.Span;

/**
 * Sets the loaded words of the accounts side by side. Words that somebody is quoted with are not the outlet's own, and a
 * cue that slants is a finding of its own.
 */
final class LoadedFraming {
    private static final double SURE = 0.5;

    List<Framing> find(List<Account> accounts) {
        TermTable table = new TermTable();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            QuotedSpans quoted = new QuotedSpans(account);
            Set<Span> cues = Set.copyOf(account.reading().cues());
            for (LoadedWord word : account.reading().loadedWords()) {
                if (!quoted.hold(word.span()) && !cues.contains(word.span())) {
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
