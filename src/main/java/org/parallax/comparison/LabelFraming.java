package org.parallax.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.story.Account;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * Finds referents that accounts name differently in their own voice: things and groups by their head noun, places by the
 * form of their name, persons by their titles; and territories that accounts give to different owners.
 */
final class LabelFraming {
    private static final Set<String> OWNED = Set.of("territory", "border", "land", "peninsula", "province", "republic");
    private static final double NAMED = 0.9;
    private static final double LISTED = 0.7;
    private static final double SAME_NOUN = 0.6;

    private final Lexicon countries = Lexicon.named("countries");
    private final TitleFraming titleFraming = new TitleFraming(countries);

    List<Framing> find(List<Account> accounts, List<GatheredReferent> referents) {
        List<Framing> found = new ArrayList<>();
        for (GatheredReferent gathered : referents) {
            Referent referent = gathered.referent();
            List<Label> own =
                    gathered.labels().stream().filter(label -> !label.quoted()).toList();
            switch (referent.type()) {
                case PERSON -> titleFraming.find(accounts, referent, own).ifPresent(found::add);
                case PLACE, ORGANISATION -> addName(accounts, referent, own, found);
                default -> {
                    addHeads(accounts, referent, own, found);
                    addOwners(accounts, referent, own, found);
                }
            }
        }
        return found;
    }

    private void addName(List<Account> accounts, Referent referent, List<Label> labels, List<Framing> found) {
        TermTable table = new TermTable();
        for (Label label : labels) {
            String name = label.name();
            if (name != null && !countries.contains(name.toLowerCase(Locale.ROOT))) {
                table.add(label.account(), name, label.span());
            }
        }
        add(accounts, referent, table, "forms of the name differ", NAMED, found);
    }

    private void addHeads(List<Account> accounts, Referent referent, List<Label> labels, List<Framing> found) {
        TermTable table = new TermTable();
        for (Label label : labels) {
            if (!label.named()) {
                label.heads().forEach(head -> table.add(label.account(), head, label.span()));
            }
        }
        add(accounts, referent, table, "nouns differ", LISTED, found);
    }

    private void addOwners(List<Account> accounts, Referent referent, List<Label> labels, List<Framing> found) {
        if (!OWNED.contains(referent.name())) {
            return;
        }
        TermTable owners = new TermTable();
        TermTable phrases = new TermTable();
        for (Label label : labels) {
            for (String modifier : label.modifiers()) {
                if (isCountry(modifier)) {
                    owners.add(label.account(), modifier, label.span());
                    Account account = accounts.get(label.account());
                    Span phrase = withWordsBefore(account, label.span());
                    phrases.add(label.account(), phrase.of(account.text()), phrase);
                }
            }
        }
        if (owners.parts()) {
            found.add(new Framing(
                    referent.name(),
                    Framing.Kind.PRESUPPOSITION,
                    phrases.wordings(accounts),
                    "given to different owners without saying so",
                    SAME_NOUN));
        }
    }

    /** With the participles and adverbs right before it: "occupied". */
    private static Span withWordsBefore(Account account, Span phrase) {
        List<Token> tokens = account.reading().text().tokens();
        int first = account.reading().text().tokenFrom(phrase.start());
        while (first > 0
                && (tokens.get(first - 1).tag().matches("VB[DN]")
                        || tokens.get(first - 1).tag().startsWith("JJ")
                        || tokens.get(first - 1).tag().startsWith("RB"))) {
            first--;
        }
        return new Span(Math.min(tokens.get(first).span().start(), phrase.start()), phrase.end());
    }

    private boolean isCountry(String modifier) {
        return countries.entries().stream().anyMatch(entry -> entry.type().equals(modifier));
    }

    private static void add(
            List<Account> accounts, Referent referent, TermTable table, String why, double sure, List<Framing> found) {
        if (table.differs() && table.size() > 1) {
            found.add(new Framing(referent.name(), Framing.Kind.LABEL, table.wordings(accounts), why, sure));
        }
    }
}
