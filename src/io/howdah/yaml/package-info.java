/** Text to located nodes, `!vault` and `!unsafe`, vault encryption. */
@NullMarked
package io.howdah.yaml;

import org.jspecify.annotations.NullMarked;
