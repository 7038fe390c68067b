/** Python's random numbers: the same seed gives the same choices. */
@NullMarked
package io.howdah.templating.random;

import org.jspecify.annotations.NullMarked;
