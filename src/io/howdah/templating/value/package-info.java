/** Python's values and operators on Java types. */
@NullMarked
package io.howdah.templating.value;

import org.jspecify.annotations.NullMarked;
