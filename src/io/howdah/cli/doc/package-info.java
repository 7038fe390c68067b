/** {@code howdah doc}: Ansible's ansible-doc. */
@NullMarked
package io.howdah.cli.doc;

import org.jspecify.annotations.NullMarked;
