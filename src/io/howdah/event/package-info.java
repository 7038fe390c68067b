/** What a run tells the world: names and values, no live objects; the stable JSON contract. */
@NullMarked
package io.howdah.event;

import org.jspecify.annotations.NullMarked;
