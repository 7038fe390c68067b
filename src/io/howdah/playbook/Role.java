package io.howdah.playbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role with its parameters, loaded. Two uses with the same parameters in one play are one object,
 * so that its identity tells whether it has run. Its tasks stand in the blocks of each use.
 *
 * @param name as the user wrote it, without collection
 * @param collection the collection that it comes from, or empty
 * @param path its directory
 * @param data what its files say
 * @param params variables given where it is used (not keywords)
 * @param vars the use's {@code vars:}
 * @param dependencies the roles that run before it
 * @param options how it is used
 */
public record Role(
    String name,
    String collection,
    Path path,
    Data data,
    Map<String, @Nullable Object> params,
    Map<String, @Nullable Object> vars,
    List<Role> dependencies,
    Options options) {

  /**
   * What a role's files say, raw.
   *
   * @param defaults defaults/main
   * @param vars vars/main
   * @param metadata meta/main
   * @param collections where short names in its tasks are looked for
   */
  public record Data(
      Map<String, @Nullable Object> defaults,
      Map<String, @Nullable Object> vars,
      Map<String, @Nullable Object> metadata,
      List<String> collections) {}

  /**
   * How a role is used.
   *
   * @param allowDuplicates whether it runs again with the same parameters
   * @param fromInclude whether include_role or import_role brought it
   */
  public record Options(boolean allowDuplicates, boolean fromInclude) {}

  /** "collection.name", or the name alone. */
  public String fullName() {
    return collection.isEmpty() ? name : collection + "." + name;
  }

  /** All roles that it depends on, those that come first first. */
  public List<Role> allDependencies() {
    List<Role> all = new ArrayList<>();
    for (Role direct : dependencies) {
      all.addAll(direct.allDependencies());
      all.add(direct);
    }
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return fullName();
  }
}
