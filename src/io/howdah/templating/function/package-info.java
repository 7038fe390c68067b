/** Global functions of templates. */
@NullMarked
package io.howdah.templating.function;

import org.jspecify.annotations.NullMarked;
