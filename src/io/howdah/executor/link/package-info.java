/** Connections of a run, shared by its tasks. */
@NullMarked
package io.howdah.executor.link;

import org.jspecify.annotations.NullMarked;
