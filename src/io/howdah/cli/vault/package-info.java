/** {@code howdah vault}: Ansible's ansible-vault. */
@NullMarked
package io.howdah.cli.vault;

import org.jspecify.annotations.NullMarked;
