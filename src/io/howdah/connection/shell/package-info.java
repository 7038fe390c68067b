/** The live POSIX shell on a host: frames for scripts and what they print, file transfer. */
@NullMarked
package io.howdah.connection.shell;

import org.jspecify.annotations.NullMarked;
