/** The articles about one developing matter, and how independent of one another they are. */
@NullMarked
package org.parallax.story;

import org.jspecify.annotations.NullMarked;
