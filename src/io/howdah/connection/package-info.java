/** Connection (run, put, fetch), become, the host shell, quoting. */
@NullMarked
package io.howdah.connection;

import org.jspecify.annotations.NullMarked;
