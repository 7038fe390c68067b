/** IP and MAC addresses as ansible.utils' filters see them. */
@NullMarked
package io.howdah.templating.net;

import org.jspecify.annotations.NullMarked;
