/** The subcommands of {@code howdah lab}, one class each. */
@NullMarked
package io.howdah.cli.lab;

import org.jspecify.annotations.NullMarked;
