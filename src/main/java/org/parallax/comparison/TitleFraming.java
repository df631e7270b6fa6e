package org.parallax.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Account;
import org.parallax.text.Lexicon;

/**
 * Finds persons to whom accounts give different titles or roles. Countries and the sex in "spokesman" make no difference;
 * an office that some call not yet held does.
 */
final class TitleFraming {
    private static final double SURE = 0.9;
    private static final Pattern SEX =
            Pattern.compile("(?<=spokes|chair|congress|council|business|police)(?:wo)?man\\b");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** Words that say that an office is not held yet, or no more. */
    private static final Set<String> NOT_HELD =
            Set.of("elect", "incoming", "designate", "nominee", "candidate", "former", "ex", "outgoing", "then");

    private final Lexicon countries;

    TitleFraming(Lexicon countries) {
        this.countries = countries;
    }

    Optional<Framing> find(List<Account> accounts, Referent referent, List<Label> labels) {
        TermTable table = new TermTable();
        for (Label label : labels) {
            String title =
                    title(label, label.span().of(accounts.get(label.account()).text()));
            if (!title.isEmpty() && !label.heads().isEmpty()) {
                table.add(label.account(), title, label.span());
            }
        }
        return table.differs() && table.size() > 1
                ? Optional.of(new Framing(
                        referent.name(), Framing.Kind.LABEL, table.wordings(accounts), why(table.terms()), SURE))
                : Optional.empty();
    }

    private String title(Label label, String text) {
        String name = label.name();
        String beside = (name == null ? text : text.replace(name, "")).toLowerCase(Locale.ROOT);
        beside = SEX.matcher(beside).replaceAll("person").replace("united states", "");
        return Arrays.stream(SPACE.split(beside.trim()))
                .filter(word -> !countries.contains(word) && !countries.contains(word.replace(".", "")))
                .collect(Collectors.joining(" "));
    }

    private static String why(Set<String> titles) {
        for (String title : titles) {
            String held = held(title);
            if (held != null && titles.contains(held)) {
                return "“" + title + "” says that the office is not held at the time, “" + held + "” that it is";
            }
        }
        return "titles and descriptions differ";
    }

    /** The title without the word that says that it is not held; null where there is none. */
    private static @Nullable String held(String title) {
        List<String> words = List.of(title.split("[ -]"));
        List<String> left =
                words.stream().filter(word -> !NOT_HELD.contains(word)).toList();
        return left.size() == words.size() ? null : String.join(" ", left);
    }
}
