/** Who works on a cluster: kernel locks that end with the process that holds them. */
@NullMarked
package io.howdah.cluster.lock;

import org.jspecify.annotations.NullMarked;
