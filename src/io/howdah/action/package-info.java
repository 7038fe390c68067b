/** The controller's half of a task. */
@NullMarked
package io.howdah.action;

import org.jspecify.annotations.NullMarked;
