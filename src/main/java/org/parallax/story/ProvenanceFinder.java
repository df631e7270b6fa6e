package org.parallax.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Credit;
import org.parallax.mention.Attribution;
import org.parallax.mention.Mention;
import org.parallax.mention.Quotation;
import org.parallax.mention.Via;
import org.parallax.story.TextReuse.Copy;

/**
 * Finds whose work the accounts of one story are. In this order: a credit that names another house, text that an
 * earlier account has too, a credit for inputs, and a rival cited for the very words of the chief speaker.
 */
public final class ProvenanceFinder {
    /** A copy shares at least this part of the shorter text outside quotation marks. */
    private static final double COPIED = 0.5;

    private static final double REWRITTEN = 0.15;
    /** The part of an account's attributions from which on somebody is a chief speaker. */
    private static final double CHIEF = 0.2;

    /** @param credits the credit lines of each account by its id, none where it has none */
    public List<Provenance> find(List<Account> accounts, Map<String, List<Credit>> credits) {
        List<Account> ordered = accounts.stream().sorted(Account.BY_DAY).toList();
        Map<String, Copy> copies = new TextReuse().copies(ordered);
        List<Provenance> found = new ArrayList<>();
        for (Account account : ordered) {
            found.add(find(account, credits.getOrDefault(account.id(), List.of()), copies.get(account.id())));
        }
        return found;
    }

    private static Provenance find(Account account, List<Credit> credits, @Nullable Copy copy) {
        for (Credit credit : credits) {
            if (!isInputs(account, credit) && !Outlets.same(credit.name(), account.source())) {
                return new Provenance(account.id(), Provenance.Kind.SYNDICATED, credit.name(), List.of(credit.span()));
            }
        }
        if (copy != null && copy.share() >= REWRITTEN) {
            Provenance.Kind kind = copy.share() >= COPIED ? Provenance.Kind.SYNDICATED : Provenance.Kind.DERIVED;
            return new Provenance(account.id(), kind, copy.original().source(), copy.evidence());
        }
        for (Credit credit : credits) {
            if (isInputs(account, credit)) {
                return new Provenance(account.id(), Provenance.Kind.DERIVED, credit.name(), List.of(credit.span()));
            }
        }
        Via cited = citedForChiefSpeaker(account);
        return cited == null
                ? new Provenance(account.id(), Provenance.Kind.OWN, null, List.of())
                : new Provenance(account.id(), Provenance.Kind.DERIVED, cited.name(), List.of(cited.span()));
    }

    private static boolean isInputs(Account account, Credit credit) {
        String line = credit.span().of(account.text()).toLowerCase(Locale.ROOT);
        return line.contains("input") || line.contains("with files") || line.contains("contributed");
    }

    /** Who is cited for the direct words of a person whom the account quotes much: it was not there itself. */
    private static @Nullable Via citedForChiefSpeaker(Account account) {
        List<Attribution> attributions = account.reading().mentions().stream()
                .map(Mention::attribution)
                .filter(Objects::nonNull)
                .toList();
        Map<String, Integer> words = new HashMap<>();
        attributions.forEach(a -> words.merge(speaker(a), 1, Integer::sum));
        for (Mention mention : account.reading().mentions()) {
            Attribution attribution = mention.attribution();
            if (attribution != null
                    && !attribution.via().isEmpty()
                    && mention.quotation() == Quotation.Kind.DIRECT
                    && words.getOrDefault(speaker(attribution), 0) >= CHIEF * attributions.size()) {
                return attribution.via().get(0);
            }
        }
        return null;
    }

    private static String speaker(Attribution attribution) {
        return attribution.speaker() == null ? "" : attribution.speaker().name();
    }
}
