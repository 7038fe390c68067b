/** Base exception, SourceLocation (file, line, column), ExitCode. */
@NullMarked
package io.howdah.error;

import org.jspecify.annotations.NullMarked;
