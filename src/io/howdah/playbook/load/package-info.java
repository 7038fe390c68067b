/** Turns YAML into plays, tasks and roles; knows where roles, task files and collections lie. */
@NullMarked
package io.howdah.playbook.load;

import org.jspecify.annotations.NullMarked;
