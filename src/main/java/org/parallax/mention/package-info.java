/** Who says what, how surely, in whose words: the mentions of one article. */
@NullMarked
package org.parallax.mention;

import org.jspecify.annotations.NullMarked;
