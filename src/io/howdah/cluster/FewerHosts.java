package io.howdah.cluster;

import io.howdah.cluster.ClusterSpec.Hosts;
import io.howdah.error.ExitCode;
import java.util.Collection;
import java.util.List;

/** Hosts that earlier settings made and the present ones don't know. */
final class FewerHosts {
  private FewerHosts() {}

  /**
   * Refuses settings that leave hosts out: those would go on as members of the cluster, unwatched.
   *
   * @param there names of the hosts that were made
   */
  static void refuse(Hosts hosts, Collection<String> there) {
    refuse(ClusterKey.ETCD_NODES, hosts.etcdNames(), beginning("etcd", there));
    refuse(ClusterKey.PATRONI_NODES, hosts.patroniNames(), beginning("pg-patroni", there));
  }

  private static List<String> beginning(String prefix, Collection<String> there) {
    return there.stream().filter(name -> name.matches(prefix + "\\d+")).sorted().toList();
  }

  private static void refuse(ClusterKey key, List<String> wanted, List<String> there) {
    List<String> left = there.stream().filter(name -> !wanted.contains(name)).toList();
    if (!left.isEmpty()) {
      String message =
          String.format(
              "%s is %d, but this cluster has %s too: hosts can be added, not taken away; set %s to"
                  + " %d, or 'howdah cluster destroy' first",
              key.word(),
              wanted.size(),
              String.join(", ", left),
              key.word(),
              wanted.size() + left.size());
      throw new ClusterException(message, null, ExitCode.BAD_OPTIONS);
    }
  }
}
