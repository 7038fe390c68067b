package io.howdah.cluster;

/**
 * What a client saw of one fault.
 *
 * @param fault what was done
 * @param leader the leader that it was done to
 * @param writeGap longest time without a successful write, in seconds
 * @param readGap longest time without a successful read, in seconds
 * @param written rows acknowledged
 * @param lost acknowledged rows that are gone
 * @param unanswered writes that got no answer
 * @param standbyHits writes that the read-write port led to a standby
 * @param whole whether every node streams again by itself
 */
public record DrillResult(
    Fault fault,
    String leader,
    double writeGap,
    double readGap,
    int written,
    int lost,
    int unanswered,
    int standbyHits,
    boolean whole) {}
