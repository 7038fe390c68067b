/** What filters, tests, functions and lookups implement, and what they are given. */
@NullMarked
package io.howdah.templating.extension;

import org.jspecify.annotations.NullMarked;
