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

/**
 * Puts the accounts of one story side by side. What was read off an account or a pair of quotations is remembered by
 * content, so that a story that grows costs little more than what is new; the result depends on the accounts alone.
 * Threads may share it.
 */
public final class StoryComparer {
    private final AccountReader accountReader = new AccountReader();
    private final QuotationPairs quotationPairs = new QuotationPairs();
    private final NameKeys nameKeys = new NameKeys();
    private final ReferentFinder referentFinder = new ReferentFinder();
    private final LabelFraming labelFraming = new LabelFraming();
    private final CueFraming cueFraming = new CueFraming();
    private final StatusFraming statusFraming = new StatusFraming();
    private final LeadFraming leadFraming = new LeadFraming();
    private final LoadedFraming loadedFraming = new LoadedFraming();
    private final NumberConflicts numberConflicts = new NumberConflicts();

    /** @param provenance by the account's id; an account without an entry is taken for own work */
    public Comparison compare(
            List<Account> story,
            List<ClaimGroup> claims,
            List<Relation> relations,
            Map<String, Provenance> provenance) {
        List<Account> accounts = story.stream().sorted(Account.BY_DAY).toList();
        List<ReadAccount> read = accountReader.read(accounts);
        List<Label> labels = ReferentFinder.labels(read);
        NameIndex names = new NameIndex(labels, nameKeys);
        List<GatheredReferent> referents = referentFinder.find(accounts, labels, names);
        QuotationLedger ledger =
                new QuotationLedger(read, derived(accounts, provenance), names, persons(labels, names), quotationPairs);
        return new Comparison(
                ledger.utterances(new StatedClaims(accounts, claims)),
                framing(accounts, referents, names),
                referents.stream().map(GatheredReferent::referent).toList(),
                new OmissionMatrix(read, claims, relations).omissions(),
                numberConflicts.find(read),
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
