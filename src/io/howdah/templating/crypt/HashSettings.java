package io.howdah.templating.crypt;

import org.jspecify.annotations.Nullable;

/**
 * What a hash is made with; null stands for the algorithm's default.
 *
 * @param salt the salt's characters; null or empty for a random one
 * @param saltSize how long a random salt is
 * @param rounds the cost
 * @param ident bcrypt's variant: 2, 2a, 2b, 2x, 2y
 */
public record HashSettings(
    @Nullable String salt,
    @Nullable Long saltSize,
    @Nullable Long rounds,
    @Nullable String ident) {}
