/** Where each host stands in a play: blocks with rescue and always, handlers, lockstep. */
@NullMarked
package io.howdah.executor.walk;

import org.jspecify.annotations.NullMarked;
