/** Modules that run commands (command, shell, raw, script, async), and how modules run theirs. */
@NullMarked
package io.howdah.module.command;

import org.jspecify.annotations.NullMarked;
