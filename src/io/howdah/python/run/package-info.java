/** Runs modules that are files: in a warm Python on the host, or as programs of their own. */
@NullMarked
package io.howdah.python.run;

import org.jspecify.annotations.NullMarked;
