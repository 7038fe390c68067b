package io.howdah.playbook.load;

import io.howdah.playbook.PlaybookException;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of a play's own keywords that need no rendering. */
final class PlayChecks {
  private static final List<String> PROMPT =
      List.of(
          "name",
          "prompt",
          "default",
          "private",
          "confirm",
          "encrypt",
          "salt_size",
          "salt",
          "unsafe");

  private PlayChecks() {}

  static void hosts(YamlMapping play) {
    YamlNode hosts = play.get("hosts");
    if (hosts == null) {
      return;
    }
    Object value = hosts.value();
    if (value == null || value.equals("") || value.equals(List.of()) || value.equals(false)) {
      throw new PlaybookException(
          "Hosts list cannot be empty. Please check your playbook", hosts.location());
    }
    if (hosts instanceof YamlSequence list) {
      list.items().forEach(PlayChecks::host);
    } else if (!(value instanceof String)) {
      throw new PlaybookException(
          "Hosts list must be a sequence or string. Please check your playbook.", hosts.location());
    }
  }

  private static void host(YamlNode item) {
    Object value = item.value();
    if (value == null) {
      throw new PlaybookException(
          "Hosts list cannot contain values of 'None'. Please check your playbook",
          item.location());
    }
    if (!(value instanceof String)) {
      throw new PlaybookException(
          "Hosts list contains an invalid host value: '" + value + "'", item.location());
    }
  }

  static void prompts(@Nullable YamlNode prompts) {
    if (prompts == null || prompts.value() == null) {
      return;
    }
    List<YamlNode> items = prompts instanceof YamlSequence s ? s.items() : List.of(prompts);
    for (YamlNode item : items) {
      if (!(item instanceof YamlMapping mapping) || !mapping.has("name")) {
        throw new PlaybookException(
            "Invalid vars_prompt data structure, missing 'name' key", item.location());
      }
      for (YamlEntry entry : mapping.entries()) {
        prompt(entry);
      }
    }
  }

  private static void prompt(YamlEntry entry) {
    String key = String.valueOf(entry.name());
    if (!PROMPT.contains(key)) {
      throw new PlaybookException(
          "Invalid vars_prompt data structure, found unsupported key '" + key + "'",
          entry.key().location(),
          Errors.meant(key, PROMPT));
    }
  }
}
