/** The service as clients see it: one resource a collection, problems, paging, exports. */
@NullMarked
package org.parallax.api;

import org.jspecify.annotations.NullMarked;
