/** Where hosts come from: Vagrant, and the lab on this machine; both end as an inventory. */
@NullMarked
package io.howdah.machines;

import org.jspecify.annotations.NullMarked;
