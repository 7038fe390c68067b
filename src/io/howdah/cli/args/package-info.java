/** Command lines of Ansible's commands, read and explained as Python's argparse does. */
@NullMarked
package io.howdah.cli.args;

import org.jspecify.annotations.NullMarked;
