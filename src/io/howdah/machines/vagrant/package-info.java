/** Hosts that Vagrant makes. */
@NullMarked
package io.howdah.machines.vagrant;

import org.jspecify.annotations.NullMarked;
