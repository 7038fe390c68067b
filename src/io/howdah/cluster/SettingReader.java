package io.howdah.cluster;

import io.howdah.yaml.Unsafe;
import io.howdah.yaml.VaultException;
import io.howdah.yaml.VaultText;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single settings as what they have to be; says what is wrong with them otherwise. */
final class SettingReader {
  private final Settings settings;

  SettingReader(Settings settings) {
    this.settings = settings;
  }

  int integer(ClusterKey key, int otherwise, int least, int most) {
    return settings
        .get(key)
        .map(
            setting -> {
              if (!(setting.value() instanceof Long number) || number < least || number > most) {
                throw setting.wanted("a number from " + least + " to " + most);
              }
              return number.intValue();
            })
        .orElse(otherwise);
  }

  boolean bool(ClusterKey key, boolean otherwise) {
    return settings
        .get(key)
        .map(
            setting -> {
              if (!(setting.value() instanceof Boolean value)) {
                throw setting.wanted("true or false");
              }
              return value;
            })
        .orElse(otherwise);
  }

  /** A text of a certain form; null where it is not set. */
  @Nullable String text(ClusterKey key, Pattern form, String wanted) {
    Setting setting = settings.get(key).orElse(null);
    if (setting == null) {
      return null;
    }
    Object value = setting.value();
    if (!(value instanceof String || value instanceof Long)
        || !form.matcher(value.toString()).matches()) {
      throw setting.wanted(wanted);
    }
    return value.toString();
  }

  /** A password, from a vault or plain; null where it is not set. */
  @Nullable Secret secret(ClusterKey key) {
    Setting setting = settings.get(key).orElse(null);
    if (setting == null) {
      return null;
    }
    Object value = Unsafe.strip(setting.value());
    if (!(value instanceof VaultText || value instanceof String)) {
      throw setting.wrong("is no text; quote it if it looks like a number");
    }
    String plain = value instanceof VaultText vault ? opened(setting, vault) : value.toString();
    if (plain.isEmpty()) {
      throw setting.wrong("is empty; leave the line out to have the default");
    }
    if (plain.chars().anyMatch(Character::isISOControl)) {
      throw setting.wrong("holds a line break or another control character; take those out");
    }
    return new Secret(plain);
  }

  private static String opened(Setting setting, VaultText vault) {
    try {
      return vault.decrypt();
    } catch (VaultException e) {
      throw setting.wrong("can't be read: " + String.valueOf(e.getMessage()).strip());
    }
  }

  /** Names and values; empty where it is not set. */
  Map<?, ?> map(ClusterKey key) {
    return settings
        .get(key)
        .<Map<?, ?>>map(
            setting -> {
              if (!(setting.value() instanceof Map<?, ?> map)) {
                throw setting.wrong("is " + setting.shown() + ": names and values are wanted");
              }
              return map;
            })
        .orElse(Map.of());
  }
}
