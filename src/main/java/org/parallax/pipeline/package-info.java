/** Stops 3 to 8 of an article's way: the durable queue, the transactions, the engines in their order. */
@NullMarked
package org.parallax.pipeline;

import org.jspecify.annotations.NullMarked;
