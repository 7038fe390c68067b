/** Hosts over SSH: settings, host keys, authentication, the way there; the only user of sshj. */
@NullMarked
package io.howdah.connection.ssh;

import org.jspecify.annotations.NullMarked;
