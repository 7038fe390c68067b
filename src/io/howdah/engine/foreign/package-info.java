/** Wires modules and plugins that are not ours: finds them, hands them to package python. */
@NullMarked
package io.howdah.engine.foreign;

import org.jspecify.annotations.NullMarked;
