package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Proposition;
import org.parallax.comparison.ChainLink.Kind;
import org.parallax.comparison.ChainLink.Role;
import org.parallax.comparison.ChainLink.Vouching;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.mention.Speaker;
import org.parallax.mention.Via;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;

/**
 * Traces who stands between a statement and the reader, from the first speaker to the outlet: whoever another quotes
 * ("Lee said Kim had denied it"), whoever is named between ("told the Harbour Post"), and whoever the account as a whole
 * was taken from. The first vouches for the content, each further one only for the hop before.
 */
public final class AttributionChains {
    /** Words for many reports without a name: somebody unnamed told them. */
    private static final Set<String> REPORTS = Set.of("reports", "report", "media", "press", "newspapers", "outlets");

    private static final int MOST_NESTED = 4;

    private final Map<String, Provenance> provenance;
    private final Map<String, List<Mention>> holders = new HashMap<>();
    private final Lexicon organisations = Lexicon.named("organisations");

    /** @param provenance by the account's id; an account without an entry is taken for own work */
    public AttributionChains(Map<String, Provenance> provenance) {
        this.provenance = provenance;
    }

    public List<ChainLink> of(Proposition proposition) {
        Account account = proposition.account();
        Attribution attribution = proposition.mention().attribution();
        List<ChainLink> chain = new ArrayList<>();
        if (attribution != null) {
            addSpeaker(attribution.speaker(), account, chain);
            addHolders(account, proposition.mention(), chain);
            for (int i = attribution.via().size() - 1; i >= 0; i--) {
                Via via = attribution.via().get(i);
                chain.add(link(Role.INTERMEDIARY, via.name(), Kind.OUTLET, via.span(), chain));
            }
        }
        addOrigin(account, chain);
        chain.add(link(Role.OUTLET, account.source(), Kind.OUTLET, null, chain));
        return chain;
    }

    private void addSpeaker(@Nullable Speaker speaker, Account account, List<ChainLink> chain) {
        if (speaker == null) {
            chain.add(link(Role.SPEAKER, null, Kind.ANONYMOUS, null, chain));
            return;
        }
        boolean anonymous = speaker.kind() == Speaker.Kind.ANONYMOUS;
        if (anonymous && reports(speaker.span().of(account.text()))) {
            chain.add(link(Role.SPEAKER, null, Kind.ANONYMOUS, null, chain));
            chain.add(link(Role.INTERMEDIARY, speaker.name(), Kind.ANONYMOUS, speaker.span(), chain));
        } else {
            chain.add(link(Role.SPEAKER, speaker.name(), kind(speaker), speaker.span(), chain));
        }
    }

    /** Whoever is quoted with this attribution, the nearest first. */
    private void addHolders(Account account, Mention mention, List<ChainLink> chain) {
        Mention inner = mention;
        for (int depth = 0; depth < MOST_NESTED; depth++) {
            Mention holder = holder(account, inner);
            Speaker speaker = holder == null || holder.attribution() == null
                    ? null
                    : holder.attribution().speaker();
            if (holder == null || speaker == null) {
                return;
            }
            chain.add(link(Role.INTERMEDIARY, speaker.name(), kind(speaker), speaker.span(), chain));
            inner = holder;
        }
    }

    /** The attributed mention that holds the cue of this one in its content, the shortest of several. */
    private @Nullable Mention holder(Account account, Mention mention) {
        Cue cue = mention.cue();
        if (cue == null) {
            return null;
        }
        Mention best = null;
        for (Mention other : attributed(account)) {
            boolean holds = other != mention && length(other) > length(mention) && contains(other, cue.span());
            if (holds && (best == null || length(other) < length(best))) {
                best = other;
            }
        }
        return best;
    }

    private List<Mention> attributed(Account account) {
        return holders.computeIfAbsent(
                account.id(),
                id -> account.reading().mentions().stream()
                        .filter(mention -> !mention.ownVoice())
                        .toList());
    }

    private static boolean contains(Mention mention, Span cue) {
        Attribution attribution = mention.attribution();
        return attribution != null && attribution.content().stream().anyMatch(span -> span.contains(cue));
    }

    private static int length(Mention mention) {
        Attribution attribution = mention.attribution();
        return attribution == null
                ? 0
                : attribution.content().stream().mapToInt(Span::length).sum();
    }

    /** Whoever a credit or the text itself shows the account to be taken from, unless the chain has them already. */
    private void addOrigin(Account account, List<ChainLink> chain) {
        Provenance known = provenance.get(account.id());
        if (known == null || known.own() || chain.stream().anyMatch(link -> isNamed(link, known))) {
            return;
        }
        Span evidence = known.evidence().isEmpty() ? null : known.evidence().get(0);
        boolean cited = account.reading().mentions().stream()
                .filter(mention -> mention.attribution() != null)
                .flatMap(mention -> mention.attribution().via().stream())
                .anyMatch(via -> via.span().equals(evidence));
        if (!cited) {
            Kind kind = known.from() == null ? Kind.ANONYMOUS : Kind.OUTLET;
            chain.add(link(Role.INTERMEDIARY, known.from(), kind, evidence, chain));
        }
    }

    private static boolean isNamed(ChainLink link, Provenance known) {
        return link.name() != null && link.name().equals(known.from());
    }

    private static ChainLink link(
            Role role, @Nullable String name, Kind kind, @Nullable Span span, List<ChainLink> before) {
        Vouching vouches = switch (before.size()) {
            case 0 -> Vouching.CONTENT;
            case 1 -> Vouching.UTTERANCE;
            default -> Vouching.REPORT;
        };
        return new ChainLink(role, name, kind, vouches, span);
    }

    private Kind kind(Speaker speaker) {
        Lexicon.Entry known = organisations.get(speaker.name().toLowerCase(Locale.ROOT));
        if (known != null && (known.type().equals("outlet") || known.type().equals("agency"))) {
            return Kind.OUTLET;
        }
        return switch (speaker.kind()) {
            case PERSON -> Kind.PERSON;
            case INSTITUTION -> Kind.INSTITUTION;
            case MUTE -> Kind.MUTE;
            case ANONYMOUS -> Kind.ANONYMOUS;
        };
    }

    private static boolean reports(String words) {
        String[] all = words.toLowerCase(Locale.ROOT).split("\\W+");
        return all.length > 0 && REPORTS.contains(all[all.length - 1]);
    }
}
