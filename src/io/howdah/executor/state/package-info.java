/** What a run knows of its hosts: who failed, who was notified, the recap. */
@NullMarked
package io.howdah.executor.state;

import org.jspecify.annotations.NullMarked;
