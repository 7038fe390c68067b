/** picocli commands, one class each; the only exit, standard output and environment reads. */
@NullMarked
package io.howdah.cli;

import org.jspecify.annotations.NullMarked;
