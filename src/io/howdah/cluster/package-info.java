/** ClusterSpec and the step classes; each runs its playbook, then proves its own postcondition. */
@NullMarked
package io.howdah.cluster;

import org.jspecify.annotations.NullMarked;
