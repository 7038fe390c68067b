/** Hosts, groups, host patterns and the sources they come from. */
@NullMarked
package io.howdah.inventory;

import org.jspecify.annotations.NullMarked;
