package org.parallax.comparison;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number in one account.
 *
 * @param day when the account was published, null where it is not known
 * @param counted the noun that it counts, empty where none follows closely
 * @param words the content words of its sentence
 */
record Quantity(NumberComparison.Value value, @Nullable LocalDate day, String counted, Set<String> words) {}
