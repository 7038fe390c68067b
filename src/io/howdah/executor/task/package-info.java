/** One task on one host, from loop to result. */
@NullMarked
package io.howdah.executor.task;

import org.jspecify.annotations.NullMarked;
