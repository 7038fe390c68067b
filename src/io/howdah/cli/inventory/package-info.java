/** {@code howdah inventory}: Ansible's ansible-inventory. */
@NullMarked
package io.howdah.cli.inventory;

import org.jspecify.annotations.NullMarked;
