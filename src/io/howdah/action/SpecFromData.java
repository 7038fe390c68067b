package io.howdah.action;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Option;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.ModuleFailure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an argument specification that is written as data: a role's meta/argument_specs. */
final class SpecFromData {
  private SpecFromData() {}

  static ArgumentSpec read(Map<?, ?> options) {
    ArgumentSpec spec = ArgumentSpec.create();
    options.forEach(
        (name, attributes) -> {
          Map<?, ?> map = attributes instanceof Map<?, ?> m ? m : Map.of();
          spec.option(String.valueOf(name), type(map.get("type")), o -> refine(o, map));
        });
    return spec;
  }

  private static Option refine(Option plain, Map<?, ?> attributes) {
    Option option = plain;
    if (Args.isTrue(attributes.get("required"))) {
      option = option.require();
    }
    Object byDefault = attributes.get("default");
    if (byDefault != null) {
      option = option.byDefault(byDefault);
    }
    if (attributes.get("choices") instanceof List<?> choices) {
      option = option.oneOf(choices.toArray());
    }
    if (attributes.get("aliases") instanceof List<?> aliases) {
      option = option.alias(aliases.stream().map(String::valueOf).toArray(String[]::new));
    }
    if (attributes.get("elements") != null) {
      option = option.of(type(attributes.get("elements")));
    }
    if (attributes.get("options") instanceof Map<?, ?> nested) {
      option = option.with(read(nested));
    }
    return Args.isTrue(attributes.get("no_log")) ? option.secret() : option;
  }

  private static Type type(@Nullable Object name) {
    if (name == null) {
      return Type.STR;
    }
    if (name.equals("json")) {
      return Type.JSONARG;
    }
    try {
      return Type.valueOf(name.toString().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure("'" + name + "' is not a type that an argument can have");
    }
  }
}
