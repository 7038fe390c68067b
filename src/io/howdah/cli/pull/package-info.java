/** Parts of {@code howdah pull}: Ansible's ansible-pull. */
@NullMarked
package io.howdah.cli.pull;

import org.jspecify.annotations.NullMarked;
