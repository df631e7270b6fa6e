package org.parallax.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Account;
import org.parallax.story.Names;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Entity;
import org.parallax.text.Token;

/** Finds for which party a person speaks, from wordings such as "Ministry spokeswoman Ida Holm". */
final class Spokespeople {
    private static final Set<String> OFFICE = Set.of("spokesman", "spokeswoman", "spokesperson", "secretary");
    private static final int REACH = 4;

    private final Names names;

    Spokespeople(Names names) {
        this.names = names;
    }

    /** The party by the folded name of the person. */
    Map<String, String> in(List<Account> accounts) {
        Map<String, String> partyOf = new HashMap<>();
        for (Account account : accounts) {
            AnnotatedText text = account.reading().text();
            for (Entity entity : text.entities()) {
                String party = entity.type() == Entity.Type.PERSON ? party(text, entity) : null;
                if (party != null) {
                    partyOf.putIfAbsent(names.of(entity), party);
                }
            }
        }
        return partyOf;
    }

    private @Nullable String party(AnnotatedText text, Entity person) {
        int at = text.tokenFrom(person.span().start());
        boolean office = false;
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            Token token = text.tokens().get(i);
            office |= OFFICE.contains(token.lower());
            String party = names.party(token.lower());
            if (office && party != null) {
                return party;
            }
        }
        return null;
    }
}
