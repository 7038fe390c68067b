package io.howdah.module.user;

import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A host's account databases as getent prints them.
 *
 * @param users passwd lines of the accounts that were asked for
 * @param shadows shadow lines of the same; none without the right to read them
 * @param groups every group
 */
record Databases(List<Account> users, List<Shadow> shadows, List<Group> groups) {
  /** One passwd line. */
  record Account(
      String name,
      String password,
      long uid,
      long gid,
      String comment,
      String home,
      String shell) {}

  /**
   * One shadow line.
   *
   * @param expires days since the epoch, -1 for never
   */
  record Shadow(String name, String password, long min, long max, long expires) {
    @Override
    public String toString() {
      return "Shadow[" + name + "]";
    }
  }

  /** One group line. */
  record Group(String name, long gid, List<String> members) {}

  static Databases parse(Sections told) {
    List<Account> users = new ArrayList<>();
    List<Shadow> shadows = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    rows(told, "passwd", 7).forEach(f -> users.add(account(f)));
    rows(told, "shadow", 8).forEach(f -> shadows.add(shadow(f)));
    rows(told, "group", 4).forEach(f -> groups.add(group(f)));
    return new Databases(users, shadows, groups);
  }

  private static List<String[]> rows(Sections told, String section, int fields) {
    return told.lines(section).stream()
        .map(line -> line.split(":", -1))
        .filter(row -> row.length >= fields && !row[0].isEmpty())
        .toList();
  }

  private static Account account(String[] f) {
    return new Account(f[0], f[1], number(f[2]), number(f[3]), f[4], f[5], f[6]);
  }

  private static Shadow shadow(String[] f) {
    return new Shadow(f[0], f[1], number(f[3]), number(f[4]), number(f[7]));
  }

  private static Group group(String[] f) {
    List<String> members = f[3].isEmpty() ? List.of() : List.of(f[3].split(","));
    return new Group(f[0], number(f[2]), members);
  }

  private static long number(String text) {
    return text.matches("-?\\d+") ? Long.parseLong(text) : -1;
  }

  /** The account with exactly this name: getent would also take a number for an id. */
  Optional<Account> user(String name) {
    return users.stream().filter(u -> u.name.equals(name)).findFirst();
  }

  Optional<Shadow> shadow(String name) {
    return shadows.stream().filter(s -> s.name.equals(name)).findFirst();
  }

  /** A group by its id, or else by its name, as Ansible's user module looks one up. */
  Optional<Group> group(String idOrName) {
    Optional<Group> byId =
        idOrName.matches("\\d+")
            ? groups.stream().filter(g -> g.gid == Long.parseLong(idOrName)).findFirst()
            : Optional.empty();
    return byId.or(() -> groupNamed(idOrName));
  }

  Optional<Group> groupNamed(String name) {
    return groups.stream().filter(g -> g.name.equals(name)).findFirst();
  }

  /** Names of the groups that list this user as a member, without repetition, in order. */
  List<String> memberships(String user) {
    return groups.stream()
        .filter(g -> g.members.contains(user))
        .map(Group::name)
        .distinct()
        .toList();
  }
}
