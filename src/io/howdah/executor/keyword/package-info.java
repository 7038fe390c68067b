/** Keywords of a task rendered to their types. */
@NullMarked
package io.howdah.executor.keyword;

import org.jspecify.annotations.NullMarked;
