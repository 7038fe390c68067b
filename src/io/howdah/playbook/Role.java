package io.howdah.playbook;

import io.howdah.error.SourceLocation;
import io.howdah.yaml.YamlNode;
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
 * @param entry what is written where it is used
 * @param dependencies the roles that run before it
 * @param options how it is used
 */
public record Role(
    String name,
    String collection,
    Path path,
    Data data,
    Entry entry,
    List<Role> dependencies,
    Options options) {

  /**
   * What a role's files say, raw.
   *
   * @param defaults defaults/main
   * @param vars vars/main
   * @param metadata meta/main
   * @param collections where short names in its tasks are looked for
   * @param tasks tasks/main, or null
   * @param handlers handlers/main, or null
   */
  public record Data(
      Map<String, @Nullable Object> defaults,
      Map<String, @Nullable Object> vars,
      Map<String, @Nullable Object> metadata,
      List<String> collections,
      @Nullable YamlNode tasks,
      @Nullable YamlNode handlers) {}

  /**
   * What is written where a role is used, raw.
   *
   * @param params variables among the keywords
   * @param vars under {@code vars:}
   * @param keywords the rest
   * @param location of the entry
   */
  public record Entry(
      Map<String, @Nullable Object> params,
      Map<String, @Nullable Object> vars,
      Keywords keywords,
      SourceLocation location) {}

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

  /** Variables given among the keywords where it is used. */
  public Map<String, @Nullable Object> params() {
    return entry.params();
  }

  /** Variables given under {@code vars:} where it is used. */
  public Map<String, @Nullable Object> vars() {
    return entry.vars();
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
