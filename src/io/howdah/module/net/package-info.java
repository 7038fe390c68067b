/** Modules about the network: downloads, requests, ports, firewall, SSH keys. */
@NullMarked
package io.howdah.module.net;

import org.jspecify.annotations.NullMarked;
