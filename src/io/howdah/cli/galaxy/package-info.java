/** {@code howdah galaxy}: Ansible's ansible-galaxy, for what git, tarballs and folders hold. */
@NullMarked
package io.howdah.cli.galaxy;

import org.jspecify.annotations.NullMarked;
