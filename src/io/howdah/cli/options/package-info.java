/** Groups of options that several commands share, in Ansible's names and words. */
@NullMarked
package io.howdah.cli.options;

import org.jspecify.annotations.NullMarked;
