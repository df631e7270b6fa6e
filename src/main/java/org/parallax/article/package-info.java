/** Articles as received: main text told apart from page furniture, with dates, bylines and credits. */
@NullMarked
package org.parallax.article;

import org.jspecify.annotations.NullMarked;
