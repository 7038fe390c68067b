/** The task debugger: a person looks at a result, changes the task, and has it done again. */
@NullMarked
package io.howdah.executor.debug;

import org.jspecify.annotations.NullMarked;
