/** The front door, and the only wiring. */
@NullMarked
package io.howdah.engine;

import org.jspecify.annotations.NullMarked;
