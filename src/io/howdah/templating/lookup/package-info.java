/** Lookups, one class each. */
@NullMarked
package io.howdah.templating.lookup;

import org.jspecify.annotations.NullMarked;
