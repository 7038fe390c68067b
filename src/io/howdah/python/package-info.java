/** Packs a Python module as Ansible would and runs it in a warm interpreter on the host. */
@NullMarked
package io.howdah.python;

import org.jspecify.annotations.NullMarked;
