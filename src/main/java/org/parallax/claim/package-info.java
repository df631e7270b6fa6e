/** Propositions across articles: grouped into claims, related by type, counted by outlet, collection and origin. */
@NullMarked
package org.parallax.claim;

import org.jspecify.annotations.NullMarked;
