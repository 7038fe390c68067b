/** Immutable Play, Block, Task, Handler, Role. */
@NullMarked
package io.howdah.playbook;

import org.jspecify.annotations.NullMarked;
