/** Whatever has a word that can be weighed: outlets, agencies, speakers. */
@NullMarked
package org.parallax.source;

import org.jspecify.annotations.NullMarked;
