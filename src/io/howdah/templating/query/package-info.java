/** JMESPath over templating's values, by jmespath-core. */
@NullMarked
package io.howdah.templating.query;

import org.jspecify.annotations.NullMarked;
