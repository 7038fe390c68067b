/** One ordered list of precedence layers for a host and task. No templating. */
@NullMarked
package io.howdah.variables;

import org.jspecify.annotations.NullMarked;
