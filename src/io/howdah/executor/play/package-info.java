/** A play at work: strategies, results, includes, meta tasks. */
@NullMarked
package io.howdah.executor.play;

import org.jspecify.annotations.NullMarked;
