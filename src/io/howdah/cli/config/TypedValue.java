package io.howdah.cli.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A setting's text as the value that Ansible makes of it. */
final class TypedValue {
  private final Configuration configuration;
  private final Setting setting;

  private TypedValue(Configuration configuration, Setting setting) {
    this.configuration = configuration;
    this.setting = setting;
  }

  /** Boolean, Long, Double, String, List of String, or null where nothing is set. */
  static @Nullable Object of(Configuration configuration, Setting setting) {
    return new TypedValue(configuration, setting).read();
  }

  private @Nullable Object read() {
    String text = configuration.text(setting.name());
    return switch (setting.kind()) {
      case "bool" -> text.isEmpty() ? null : (Object) configuration.flag(setting.name());
      case "int" -> text.isEmpty() ? null : (Object) (long) configuration.number(setting.name());
      case "float" -> text.isEmpty() ? null : (Object) Double.parseDouble(text.strip());
      case "list" -> text.isEmpty() ? new ArrayList<>() : configuration.list(setting.name());
      case "path" ->
          configuration.path(setting.name()).<@Nullable Object>map(Object::toString).orElse(null);
      case "paths" ->
          text.isEmpty()
              ? null
              : configuration.paths(setting.name()).stream().map(Object::toString).toList();
      default -> text.isEmpty() || text.equals("None") ? null : text;
    };
  }

  /** The default as a file would write it. */
  static @Nullable Object defaultOf(Setting setting) {
    String text = setting.defaultText();
    if (text.isEmpty()) {
      return null;
    }
    return switch (setting.kind()) {
      case "bool" -> (Object) text.toLowerCase(Locale.ROOT).equals("true");
      case "int" -> (Object) Long.parseLong(text);
      case "list" -> Arrays.asList(text.split(","));
      default -> text;
    };
  }
}
