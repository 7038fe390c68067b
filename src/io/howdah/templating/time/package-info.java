/** Python's strftime and strptime in the C locale. */
@NullMarked
package io.howdah.templating.time;

import org.jspecify.annotations.NullMarked;
