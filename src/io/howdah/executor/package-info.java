/** Runs plays: strategies, tasks, loops, retries, handlers, delegation, forks. */
@NullMarked
package io.howdah.executor;

import org.jspecify.annotations.NullMarked;
