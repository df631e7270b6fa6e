/** Text as received and what can be read off it alone: sentences, tokens, entities, dates, numbers, vectors. */
@NullMarked
package org.parallax.text;

import org.jspecify.annotations.NullMarked;
