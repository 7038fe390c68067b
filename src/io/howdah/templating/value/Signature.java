package io.howdah.templating.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declared parameters, written as in Python: {@code "split(sep=None, maxsplit=-1)"}, with {@code
 * *rest}, {@code **named}, a lone {@code *} before keyword-only and a {@code /} after
 * positional-only ones. Defaults are literals: numbers, quoted text, None, True, False, [] and {}.
 */
public final class Signature {
  /** One parameter; a required one has no default. */
  record Parameter(String name, boolean required, @Nullable Object fallback) {}

  private final String name;
  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();
  private int positionalCount;
  private int positionalOnly;
  private @Nullable String rest;
  private @Nullable String named;

  private Signature(String name) {
    this.name = name;
  }

  /** Parses a declaration; a bare name declares no parameters. */
  public static Signature of(String declaration) {
    int open = declaration.indexOf('(');
    if (open < 0) {
      return new Signature(declaration.strip());
    }
    Signature made = new Signature(declaration.substring(0, open).strip());
    made.parse(declaration.substring(open + 1, declaration.lastIndexOf(')')));
    return made;
  }

  /** The declared name. */
  public String name() {
    return name;
  }

  /** Index of a parameter; unknown names are a bug of the caller. */
  int indexOf(String parameter) {
    Integer found = index.get(parameter);
    if (found == null) {
      throw new IllegalArgumentException(name + " declares no parameter " + parameter);
    }
    return found;
  }

  private void parse(String list) {
    boolean keywordOnly = false;
    for (String part : DeclaredDefaults.split(list)) {
      if (part.equals("/")) {
        positionalOnly = parameters.size();
      } else if (part.startsWith("**")) {
        named = part.substring(2);
      } else if (part.startsWith("*")) {
        keywordOnly = true;
        rest = part.length() > 1 ? part.substring(1) : null;
      } else {
        add(part, keywordOnly);
      }
    }
  }

  private void add(String part, boolean keywordOnly) {
    int eq = part.indexOf('=');
    String key = (eq < 0 ? part : part.substring(0, eq)).strip();
    Object fallback = eq < 0 ? null : DeclaredDefaults.parse(part.substring(eq + 1).strip());
    index.put(key, parameters.size());
    parameters.add(new Parameter(key, eq < 0, fallback));
    if (!keywordOnly) {
      positionalCount = parameters.size();
    }
  }

  /** Binds a call's arguments to the parameters; errors are Python's TypeErrors. */
  public Bound bind(Arguments args) {
    @Nullable Object[] values = new Object[parameters.size()];
    boolean[] given = new boolean[values.length];
    List<@Nullable Object> spare = bindPositional(args, values, given);
    Map<String, @Nullable Object> spareNamed = bindNamed(args, values, given);
    fillDefaults(values, given);
    return new Bound(this, values, given, new Bound.Spare(spare, spareNamed));
  }

  private List<@Nullable Object> bindPositional(
      Arguments args, @Nullable Object[] values, boolean[] given) {
    List<@Nullable Object> positional = args.positional();
    int count = Math.min(positionalCount, positional.size());
    for (int i = 0; i < count; i++) {
      values[i] = positional.get(i);
      given[i] = true;
    }
    if (positional.size() > positionalCount && rest == null) {
      throw tooMany(positional.size());
    }
    return count == positional.size() ? List.of() : positional.subList(count, positional.size());
  }

  private Map<String, @Nullable Object> bindNamed(
      Arguments args, @Nullable Object[] values, boolean[] given) {
    if (args.named().isEmpty()) {
      return Map.of();
    }
    Map<String, @Nullable Object> spare = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> entry : args.named().entrySet()) {
      Integer at = index.get(entry.getKey());
      if (at == null || at < positionalOnly) {
        if (named == null) {
          throw PyTypeException.type(
              name + "() got an unexpected keyword argument '" + entry.getKey() + "'");
        }
        spare.put(entry.getKey(), entry.getValue());
      } else if (given[at]) {
        throw PyTypeException.type(
            name + "() got multiple values for argument '" + entry.getKey() + "'");
      } else {
        values[at] = entry.getValue();
        given[at] = true;
      }
    }
    return spare;
  }

  private void fillDefaults(@Nullable Object[] values, boolean[] given) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (given[i]) {
        continue;
      }
      Parameter parameter = parameters.get(i);
      if (parameter.required()) {
        missing.add("'" + parameter.name() + "'");
      }
      values[i] = DeclaredDefaults.fresh(parameter.fallback());
    }
    if (!missing.isEmpty()) {
      String plural = missing.size() == 1 ? "argument: " : "arguments: ";
      throw PyTypeException.type(
          name
              + "() missing "
              + missing.size()
              + " required positional "
              + plural
              + DeclaredDefaults.enumerate(missing));
    }
  }

  private PyTypeException tooMany(int count) {
    long required =
        parameters.subList(0, positionalCount).stream().filter(Parameter::required).count();
    String takes =
        required == positionalCount
            ? Integer.toString(positionalCount)
            : "from " + required + " to " + positionalCount;
    String plural = positionalCount == 1 && required == 1 ? "" : "s";
    String were = count == 1 ? " was given" : " were given";
    return PyTypeException.type(
        name + "() takes " + takes + " positional argument" + plural + " but " + count + were);
  }
}
