package org.parallax.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.story.Account;

/** Finds speakers whose words some accounts introduce with doubt or assent ("claimed", "confirmed") and others do not. */
final class CueFraming {
    private static final double SURE = 0.8;

    private static final class Use {
        private final TermTable table = new TermTable();
        private final Map<Integer, Set<Cue.Kind>> kinds = new HashMap<>();
    }

    List<Framing> find(List<Account> accounts, NameIndex names) {
        Map<String, Use> bySpeaker = new LinkedHashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            for (Mention mention : accounts.get(i).reading().mentions()) {
                Attribution attribution = mention.attribution();
                if (attribution != null && attribution.speaker() != null && attribution.cue() != null) {
                    Use use = bySpeaker.computeIfAbsent(
                            names.canonical(attribution.speaker().name(), null), s -> new Use());
                    Cue cue = attribution.cue();
                    use.table.add(i, cue.span().of(accounts.get(i).text()), cue.span());
                    use.kinds
                            .computeIfAbsent(i, a -> EnumSet.noneOf(Cue.Kind.class))
                            .add(cue.kind());
                }
            }
        }
        List<Framing> found = new ArrayList<>();
        bySpeaker.forEach((speaker, use) -> {
            Set<Cue.Kind> slants = EnumSet.noneOf(Cue.Kind.class);
            use.kinds.values().forEach(slants::addAll);
            slants.retainAll(EnumSet.of(Cue.Kind.DOUBTFUL, Cue.Kind.FACTIVE));
            boolean differs = use.kinds.values().stream().distinct().count() > 1;
            if (!slants.isEmpty() && differs) {
                String why = "introduced as " + new TreeSet<>(slants) + " by some only";
                found.add(
                        new Framing(names.printed(speaker), Framing.Kind.CUE, use.table.wordings(accounts), why, SURE));
            }
        });
        return found;
    }
}
