/** Templar over a variable view: the only user of jinjava. */
@NullMarked
package io.howdah.templating;

import org.jspecify.annotations.NullMarked;
