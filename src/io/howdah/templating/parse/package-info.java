/** Text of a template to its tree. */
@NullMarked
package io.howdah.templating.parse;

import org.jspecify.annotations.NullMarked;
