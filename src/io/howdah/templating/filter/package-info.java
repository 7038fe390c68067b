/** Filters, by family. */
@NullMarked
package io.howdah.templating.filter;

import org.jspecify.annotations.NullMarked;
