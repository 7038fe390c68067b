package io.howdah.cluster;

import io.howdah.machines.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Patroni says of its cluster.
 *
 * @param members as {@code /cluster} lists them
 */
record PatroniCluster(List<Member> members) {
  /** One member; role is leader, replica, sync_standby, …; state running or streaming when well. */
  record Member(String name, String role, String state, long timeline) {
    boolean isLeader() {
      return role.equals("leader") || role.equals("master") || role.equals("primary");
    }

    /** Patroni before 3.0.4 says running of a replica that streams, later ones say streaming. */
    boolean isWell() {
      return state.equals("running") || state.equals("streaming");
    }
  }

  /** Asks the first node that answers. */
  static Optional<PatroniCluster> ask(Cluster cluster, HttpProbe http) {
    for (Machine machine : cluster.patroni()) {
      HttpProbe.Answer answer =
          http.get("http://" + cluster.address(machine) + ":" + Cluster.PATRONI_PORT + "/cluster");
      if (answer.status() == 200 && answer.json().get("members") instanceof List<?> members) {
        return Optional.of(of(members));
      }
    }
    return Optional.empty();
  }

  private static PatroniCluster of(List<?> list) {
    List<Member> members = new ArrayList<>();
    for (Object entry : list) {
      if (entry instanceof Map<?, ?> map) {
        long timeline = map.get("timeline") instanceof Number number ? number.longValue() : 0;
        members.add(
            new Member(
                String.valueOf(map.get("name")),
                String.valueOf(map.get("role")),
                String.valueOf(map.get("state")),
                timeline));
      }
    }
    return new PatroniCluster(members);
  }

  /** The leaders; one when all is well. */
  List<Member> leaders() {
    return members.stream().filter(Member::isLeader).toList();
  }

  /** Everybody else. */
  List<Member> replicas() {
    return members.stream().filter(m -> !m.isLeader()).toList();
  }

  /** The replica that matters most: the one that commits wait for, else the first. */
  Optional<Member> standby() {
    return replicas().stream()
        .filter(m -> m.role().equals("sync_standby"))
        .findFirst()
        .or(() -> replicas().stream().findFirst());
  }
}
