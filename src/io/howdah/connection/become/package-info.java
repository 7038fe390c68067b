/** How sudo and su are called and what they answer. */
@NullMarked
package io.howdah.connection.become;

import org.jspecify.annotations.NullMarked;
