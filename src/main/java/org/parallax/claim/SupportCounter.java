package org.parallax.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Speaker;
import org.parallax.story.Account;
import org.parallax.story.Names;
import org.parallax.story.Outlets;
import org.parallax.story.Provenance;
import org.parallax.text.Lexicon;
import org.parallax.text.Lexicon.Entry;

/**
 * Counts through how many hands a claim has gone. A copy is no collection of its own, and what an outlet has from
 * another ("told the Harbour Post") it did not collect; copies of one unseen original together count as one collection.
 * Whoever speaks for a party is one origin with it.
 */
final class SupportCounter {
    private final Names names;
    private final Lexicon organisations = Lexicon.named("organisations");
    private final Map<String, Provenance> provenance = new HashMap<>();
    private final Map<String, String> partyOfSpokesperson;

    SupportCounter(Names names, List<Account> accounts, List<Provenance> provenance) {
        this.names = names;
        provenance.forEach(p -> this.provenance.put(p.account(), p));
        this.partyOfSpokesperson = new Spokespeople(names).in(accounts);
    }

    Support count(List<Proposition> members) {
        return count(members, origins(members));
    }

    /** That it was said: the outlets vouch for having heard it, so each collection of its own is an origin. */
    Support countSaid(List<Proposition> members) {
        List<Proposition> attributed =
                members.stream().filter(m -> !m.mention().ownVoice()).toList();
        return count(attributed, Set.of());
    }

    /** That it is so: outlets that say it in their own voice, and whoever is quoted with it as an origin. */
    Support countSo(List<Proposition> members) {
        List<Proposition> own =
                members.stream().filter(m -> m.mention().ownVoice()).toList();
        Support told = count(own, Set.of());
        int origins = Math.max(origins(members).size(), Math.min(1, told.origins()));
        return new Support(told.outlets(), told.collections(), origins);
    }

    private Set<String> origins(List<Proposition> members) {
        Set<String> origins = new HashSet<>();
        for (Proposition member : members) {
            Attribution attribution = member.mention().attribution();
            if (attribution != null && !isMute(attribution.speaker()) && !isAboutSpeaker(member, attribution)) {
                origins.add(origin(member.account(), attribution.speaker()));
            }
        }
        return origins;
    }

    /** "Norlane is considering a sale" tells of Norlane, who did not say so. */
    private static boolean isAboutSpeaker(Proposition member, Attribution attribution) {
        return attribution.cue() != null
                && member.span().contains(attribution.cue().span());
    }

    /** A slogan or an event speaks for nobody: whoever did speak is not known from it. */
    private static boolean isMute(@Nullable Speaker speaker) {
        return speaker != null && speaker.kind() == Speaker.Kind.MUTE;
    }

    private Support count(List<Proposition> members, Set<String> origins) {
        Set<String> outlets = new HashSet<>();
        Set<String> collectors = new HashSet<>();
        boolean copied = false;
        for (Proposition member : members) {
            Account account = member.account();
            outlets.add(account.source());
            boolean firstHand = isFirstHand(member);
            if (firstHand && isOwn(account)) {
                collectors.add(account.source());
            }
            copied |= firstHand && !isOwn(account);
        }
        int collections = collectors.isEmpty() && copied ? 1 : Outlets.houses(collectors);
        int unnamed = members.isEmpty() ? 0 : Math.max(1, collections);
        return new Support(outlets.size(), collections, origins.isEmpty() ? unnamed : origins.size());
    }

    private boolean isOwn(Account account) {
        Provenance known = provenance.get(account.id());
        return known == null || known.own();
    }

    /** Not through another outlet, be it named between or as the one who says so. */
    private boolean isFirstHand(Proposition member) {
        Attribution attribution = member.mention().attribution();
        if (attribution == null) {
            return true;
        }
        Speaker speaker = attribution.speaker();
        Entry known = speaker == null ? null : organisations.get(speaker.name().toLowerCase(Locale.ROOT));
        boolean outlet =
                known != null && (known.type().equals("outlet") || known.type().equals("agency"));
        return attribution.via().isEmpty() && !outlet;
    }

    private String origin(Account account, @Nullable Speaker speaker) {
        if (speaker == null) {
            return "unnamed in " + account.id();
        }
        String name = names.of(speaker);
        return partyOfSpokesperson.getOrDefault(name, name);
    }
}
