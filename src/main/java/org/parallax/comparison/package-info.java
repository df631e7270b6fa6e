/** The accounts of one story side by side: quotations, wordings, omissions, numbers and what is unconfirmed. */
@NullMarked
package org.parallax.comparison;

import org.jspecify.annotations.NullMarked;
