package org.parallax.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Locale;

/** Anything whose word can be weighed, under a readable id made from its name. */
@Entity
public class Source extends PanacheEntityBase {
    public enum Kind {
        outlet,
        agency,
        speaker
    }

    @Id
    public String id;

    public String name;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Stores the source unless it is known, and answers its id. */
    public static String ensure(String name, Kind kind) {
        String id = idOf(name);
        getEntityManager()
                .createNativeQuery("INSERT INTO source (id, name, kind) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, id)
                .setParameter(2, name.strip())
                .setParameter(3, kind.name())
                .executeUpdate();
        return id;
    }

    /** "The Washington Post" is {@code the-washington-post}; a name without a letter or digit is its code points. */
    public static String idOf(String name) {
        StringBuilder id = new StringBuilder();
        name.strip().toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                id.appendCodePoint(point);
            } else if (id.length() > 0 && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        });
        while (id.length() > 0 && id.charAt(id.length() - 1) == '-') {
            id.setLength(id.length() - 1);
        }
        if (id.length() == 0) {
            name.strip()
                    .codePoints()
                    .forEach(point -> id.append(Integer.toHexString(point)).append('-'));
            id.append('x');
        }
        return id.toString();
    }
}
