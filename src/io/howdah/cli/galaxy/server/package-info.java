/** Talks to Galaxy servers: what they have, in which versions, and where it is downloaded. */
@NullMarked
package io.howdah.cli.galaxy.server;

import org.jspecify.annotations.NullMarked;
