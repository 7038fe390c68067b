/** Ansible's callbacks that are enabled beside the one on standard output. */
@NullMarked
package io.howdah.report.callback;

import org.jspecify.annotations.NullMarked;
