/** Python's regular expressions (module re of 3.11) on top of java.util.regex. */
@NullMarked
package io.howdah.templating.regex;

import org.jspecify.annotations.NullMarked;
