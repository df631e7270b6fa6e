/**
 * How far sources have earned trust: observations in, beliefs about values and reliabilities of sources out. The models
 * here are plain computations over arrays and know nothing of articles, storage or requests.
 */
@NullMarked
package org.parallax.reliability;

import org.jspecify.annotations.NullMarked;
