/** Modules for the system itself: hostname, cron, timezone, kernel modules, reboot. */
@NullMarked
package io.howdah.module.system;

import org.jspecify.annotations.NullMarked;
