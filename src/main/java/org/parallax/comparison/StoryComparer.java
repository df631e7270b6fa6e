package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Relation;
import org.parallax.mention.Mention;
import org.parallax.mention.Quotation;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.text.Entity;

/** Puts the accounts of one story side by side. Holds only lexicons, so threads may share it. */
public final class StoryComparer {
    private final ReferentFinder referentFinder = new ReferentFinder();
    private final LabelFraming labelFraming = new LabelFraming();
    private final CueFraming cueFraming = new CueFraming();
    private final StatusFraming statusFraming = new StatusFraming();
    private final LeadFraming leadFraming = new LeadFraming();
    private final LoadedFraming loadedFraming = new LoadedFraming();
    private final NumberConflicts numberConflicts = new NumberConflicts();

    /** @param provenance by the account's id; an account without an entry is taken for own work */
    public Comparison compare(
            List<Account> accounts,
            List<ClaimGroup> claims,
            List<Relation> relations,
            Map<String, Provenance> provenance) {
        List<Label> labels = referentFinder.labels(accounts);
        NameIndex names = new NameIndex(labels);
        List<GatheredReferent> referents = referentFinder.find(accounts, labels, names);
        QuotationLedger ledger = new QuotationLedger(accounts, derived(accounts, provenance), names);
        return new Comparison(
                ledger.utterances(new StatedClaims(accounts, claims), persons(labels, names)),
                framing(accounts, referents, names),
                referents.stream().map(GatheredReferent::referent).toList(),
                new OmissionMatrix(accounts, claims, relations).omissions(),
                numberConflicts.find(accounts),
                new UnconfirmedMarks(claims, relations).marks(claims));
    }

    private List<Framing> framing(List<Account> accounts, List<GatheredReferent> referents, NameIndex names) {
        List<Framing> framing = new ArrayList<>(labelFraming.find(accounts, referents));
        framing.addAll(cueFraming.find(accounts, names));
        framing.addAll(statusFraming.find(accounts, referents));
        framing.addAll(leadFraming.find(accounts));
        framing.addAll(loadedFraming.find(accounts));
        return framing;
    }

    private static Set<String> persons(List<Label> labels, NameIndex names) {
        Set<String> persons = new HashSet<>();
        for (Label label : labels) {
            if (label.name() != null && label.type() == Entity.Type.PERSON) {
                persons.add(names.canonical(label.name(), label.type()));
            }
        }
        return persons;
    }

    /** Accounts that are another's work, or that have words they quote from another outlet. */
    private static Set<String> derived(List<Account> accounts, Map<String, Provenance> provenance) {
        Set<String> derived = new HashSet<>();
        for (Account account : accounts) {
            Provenance known = provenance.get(account.id());
            boolean secondHand = account.reading().mentions().stream().anyMatch(StoryComparer::quotesThroughAnother);
            if (known != null && !known.own() || secondHand) {
                derived.add(account.id());
            }
        }
        return derived;
    }

    private static boolean quotesThroughAnother(Mention mention) {
        return mention.attribution() != null
                && !mention.attribution().via().isEmpty()
                && mention.quotation() != null
                && mention.quotation() != Quotation.Kind.INDIRECT;
    }
}
