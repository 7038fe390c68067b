/** Hosts on this machine without a hypervisor: systemd-nspawn on a network of their own. */
@NullMarked
package io.howdah.machines.lab;

import org.jspecify.annotations.NullMarked;
