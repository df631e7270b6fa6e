package org.parallax.story;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Speaker;
import org.parallax.text.Entity;
import org.parallax.text.Lexicon;
import org.parallax.text.Lexicon.Entry;

/**
 * Folds the many names of one party to one key, so that "the Kremlin", "Moscow" and "Russian" meet, and a person to the
 * last word of the name.
 */
public final class Names {
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private final Lexicon metonyms = Lexicon.named("metonyms");
    private final Lexicon titles = Lexicon.named("titles");

    public String of(Entity entity) {
        return fold(entity.name(), entity.type() == Entity.Type.PERSON);
    }

    public String of(Speaker speaker) {
        return fold(speaker.name(), speaker.kind() == Speaker.Kind.PERSON);
    }

    /** The party a word or phrase stands for, such as russia for kremlin; null for all others. */
    public @Nullable String party(String lower) {
        Entry entry = metonyms.get(lower);
        return entry == null ? null : entry.type();
    }

    private String fold(String name, boolean person) {
        String plain = plain(name);
        String party = party(plain);
        if (party != null) {
            return party;
        }
        return person || hasTitle(plain) ? lastWord(plain) : plain;
    }

    /** "President Holm" is a person, whatever the finder of entities took it for. */
    private boolean hasTitle(String plain) {
        String[] words = plain.split(" ");
        for (int i = 0; i + 1 < words.length; i++) {
            if (titles.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    /** Lower case, without article and possessive. */
    static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        if (plain.startsWith("the ")) {
            plain = plain.substring(4);
        }
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }

    private static String lastWord(String plain) {
        String[] words = plain.split(" ");
        int last = words.length - 1;
        while (last > 0 && SUFFIXES.contains(words[last])) {
            last--;
        }
        return words[last];
    }
}
