package io.howdah.cluster;

import io.howdah.event.RunListener;
import java.util.function.Consumer;

/**
 * What a stage works with.
 *
 * @param cluster the cluster and its hosts
 * @param playbooks runs its playbooks
 * @param listener hears the playbooks' events
 * @param progress told lines for people: what is waited for, what was proved
 * @param isCheck whether the playbooks only say what they would change
 */
public record ClusterRun(
    Cluster cluster,
    ClusterPlaybooks playbooks,
    RunListener listener,
    Consumer<String> progress,
    boolean isCheck) {}
