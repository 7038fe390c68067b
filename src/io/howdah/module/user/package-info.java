/** Modules for accounts: user, group, getent. */
@NullMarked
package io.howdah.module.user;

import org.jspecify.annotations.NullMarked;
