/** One Python process on this machine that runs filter, test and lookup plugins. */
@NullMarked
package io.howdah.python.bridge;

import org.jspecify.annotations.NullMarked;
