package org.parallax.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Lexicon;

/**
 * Finds speakers whose words some accounts introduce with doubt or assent ("claimed", "confirmed") and others do not. Only
 * the slanted cues are shown; a negated one ("did not confirm") tells what happened and slants nothing.
 */
final class CueFraming {
    private static final double SURE = 0.8;
    private static final Set<Cue.Kind> SLANTED = EnumSet.of(Cue.Kind.DOUBTFUL, Cue.Kind.FACTIVE);

    private final Lexicon negations = Lexicon.named("negation");

    private static final class Use {
        private final TermTable table = new TermTable();
        private final Map<Cue.Kind, Set<String>> words = new EnumMap<>(Cue.Kind.class);
    }

    List<Framing> find(List<Account> accounts, NameIndex names) {
        Map<String, Use> bySpeaker = new LinkedHashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            AnnotatedText text = accounts.get(i).reading().text();
            for (Mention mention : accounts.get(i).reading().mentions()) {
                Attribution attribution = mention.attribution();
                if (attribution != null && attribution.speaker() != null && attribution.cue() != null) {
                    String speaker = names.canonical(attribution.speaker().name(), null);
                    add(i, text, attribution.cue(), bySpeaker.computeIfAbsent(speaker, s -> new Use()));
                }
            }
        }
        List<Framing> found = new ArrayList<>();
        bySpeaker.forEach((speaker, use) -> {
            if (!use.words.isEmpty() && use.table.differs()) {
                found.add(new Framing(
                        names.printed(speaker), Framing.Kind.CUE, use.table.wordings(accounts), why(use), SURE));
            }
        });
        return found;
    }

    private void add(int account, AnnotatedText text, Cue cue, Use use) {
        use.table.add(account);
        if (SLANTED.contains(cue.kind())
                && negations.find(text.tokens(cue.span())).isEmpty()) {
            String word = text.at(cue.span()).toLowerCase(Locale.ROOT);
            use.table.add(account, word, cue.span());
            use.words.computeIfAbsent(cue.kind(), k -> new TreeSet<>()).add(word);
        }
    }

    private static String why(Use use) {
        List<String> parts = new ArrayList<>();
        use.words.forEach((kind, words) -> {
            String effect = kind == Cue.Kind.DOUBTFUL ? "doubted" : "vouched for";
            parts.add(effect + " by “" + String.join("”, “", words) + "”");
        });
        return String.join("; ", parts) + "; not so in the other accounts";
    }
}
