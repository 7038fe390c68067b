package io.howdah.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The options that a module takes; ansible-core's argument_spec. {@link #parse} checks raw
 * arguments against it with Ansible's conversions and Ansible's words for what is wrong.
 */
public final class ArgumentSpec {
  /** Ansible's option types. */
  public enum Type {
    STR,
    BOOL,
    INT,
    FLOAT,
    LIST,
    DICT,
    PATH,
    RAW,
    JSONARG,
    BYTES,
    BITS
  }

  /** One option. Immutable; each method returns a changed copy. */
  public record Option(
      String name,
      Type type,
      boolean required,
      List<String> aliases,
      @Nullable Object defaultValue,
      List<?> choices,
      @Nullable Type elements,
      @Nullable ArgumentSpec suboptions,
      boolean noLog) {
    /** The same option, required. */
    public Option require() {
      return new Option(
          name, type, true, aliases, defaultValue, choices, elements, suboptions, noLog);
    }

    /** The same option with other names for it. */
    public Option alias(String... names) {
      return new Option(
          name, type, required, List.of(names), defaultValue, choices, elements, suboptions, noLog);
    }

    /** The same option with a default (already of the option's type). */
    public Option byDefault(Object value) {
      return new Option(name, type, required, aliases, value, choices, elements, suboptions, noLog);
    }

    /** The same option, limited to these values. */
    public Option oneOf(Object... values) {
      return new Option(
          name,
          type,
          required,
          aliases,
          defaultValue,
          List.of(values),
          elements,
          suboptions,
          noLog);
    }

    /** A list option whose elements have this type. */
    public Option of(Type elementType) {
      return new Option(
          name, type, required, aliases, defaultValue, choices, elementType, suboptions, noLog);
    }

    /** A dict option (or list of dicts) with options of its own. */
    public Option with(ArgumentSpec nested) {
      return new Option(
          name, type, required, aliases, defaultValue, choices, elements, nested, noLog);
    }

    /** A secret: its value is masked in {@code invocation} and never logged. */
    public Option secret() {
      return new Option(
          name, type, required, aliases, defaultValue, choices, elements, suboptions, true);
    }
  }

  /** Relations between options, in Ansible's terms. */
  public enum RelationKind {
    MUTUALLY_EXCLUSIVE,
    REQUIRED_TOGETHER,
    REQUIRED_ONE_OF,
    REQUIRED_IF,
    REQUIRED_BY
  }

  /**
   * One relation; for REQUIRED_IF {@code key}={@code value} asks for the names (any: one of them).
   */
  public record Relation(
      RelationKind kind, List<String> names, String key, @Nullable Object value, boolean any) {}

  private final Map<String, Option> options = new LinkedHashMap<>();
  private final List<Relation> relations = new ArrayList<>();
  private boolean checkModeSupported = true;
  private boolean freeForm;

  /** An empty specification; the methods below add to it and return it. */
  public static ArgumentSpec create() {
    return new ArgumentSpec();
  }

  /**
   * Adds an option, refined by the given function: {@code .option("path", PATH, o -> o.require())}.
   */
  public ArgumentSpec option(String name, Type type, UnaryOperator<Option> refine) {
    Option plain = new Option(name, type, false, List.of(), null, List.of(), null, null, false);
    options.put(name, refine.apply(plain));
    return this;
  }

  /** Adds an option that is not required and has no default. */
  public ArgumentSpec option(String name, Type type) {
    return option(name, type, o -> o);
  }

  /** At most one of these may be given. */
  public ArgumentSpec mutuallyExclusive(String... names) {
    relations.add(new Relation(RelationKind.MUTUALLY_EXCLUSIVE, List.of(names), "", null, false));
    return this;
  }

  /** All of these or none. */
  public ArgumentSpec requiredTogether(String... names) {
    relations.add(new Relation(RelationKind.REQUIRED_TOGETHER, List.of(names), "", null, false));
    return this;
  }

  /** At least one of these. */
  public ArgumentSpec requiredOneOf(String... names) {
    relations.add(new Relation(RelationKind.REQUIRED_ONE_OF, List.of(names), "", null, false));
    return this;
  }

  /** When {@code key} has this value, all of the names are required. */
  public ArgumentSpec requiredIf(String key, Object value, String... names) {
    relations.add(new Relation(RelationKind.REQUIRED_IF, List.of(names), key, value, false));
    return this;
  }

  /** When {@code key} has this value, at least one of the names is required. */
  public ArgumentSpec requiredIfAny(String key, Object value, String... names) {
    relations.add(new Relation(RelationKind.REQUIRED_IF, List.of(names), key, value, true));
    return this;
  }

  /** When {@code key} is given at all, all of the names are required. */
  public ArgumentSpec requiredBy(String key, String... names) {
    relations.add(new Relation(RelationKind.REQUIRED_BY, List.of(names), key, null, false));
    return this;
  }

  /** Adds mode, owner, group, seuser, serole, selevel, setype, attributes, unsafe_writes. */
  public ArgumentSpec withFileOptions() {
    option("mode", Type.RAW);
    option("owner", Type.STR);
    option("group", Type.STR);
    for (String name : List.of("seuser", "serole", "selevel", "setype")) {
      option(name, Type.STR);
    }
    option("attributes", Type.STR, o -> o.alias("attr"));
    return option("unsafe_writes", Type.BOOL, o -> o.byDefault(false));
  }

  /**
   * The module takes free text as well ({@code command: echo hi}), found under {@code _raw_params}.
   */
  public ArgumentSpec freeForm() {
    freeForm = true;
    return this;
  }

  /** The module is skipped in check mode, as Ansible skips modules without check mode support. */
  public ArgumentSpec withoutCheckMode() {
    checkModeSupported = false;
    return this;
  }

  /**
   * Checks and converts raw arguments; see {@link ArgumentParser#parse}.
   *
   * @param module the module's name, for messages
   */
  public ModuleArgs parse(String module, Map<String, ?> raw) {
    return ArgumentParser.parse(module, this, raw);
  }

  /** Options by name, in order. */
  public Map<String, Option> options() {
    return options;
  }

  /** Names and aliases of all options. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(options.keySet());
    options.values().forEach(option -> names.addAll(option.aliases()));
    return names;
  }

  /** The relations, in order. */
  public List<Relation> relations() {
    return relations;
  }

  /** Whether the module can run in check mode. */
  public boolean supportsCheckMode() {
    return checkModeSupported;
  }

  /** Whether the module takes free text. */
  public boolean takesFreeForm() {
    return freeForm;
  }
}
