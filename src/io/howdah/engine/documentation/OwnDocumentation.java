package io.howdah.engine.documentation;

import io.howdah.action.Actions;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Documentation of what is our own: for modules the options as the code declares them, and a
 * sentence in our words.
 */
final class OwnDocumentation {
  private static final String PLACE = "howdah";

  private final ModuleRegistry modules = ModuleRegistry.standard();
  private final Actions actions = new Actions();
  private final Map<String, String> sentences = new LinkedHashMap<>();
  private final Map<String, String> optionSentences = new LinkedHashMap<>();

  OwnDocumentation() {
    Tables.read("modules.tsv").forEach(row -> sentences.put("module " + row[0], row[1]));
    Tables.read("plugins.tsv")
        .forEach(row -> sentences.put(row[0] + " " + inCollection(row[1]), row[2]));
    Tables.read("options.tsv").forEach(row -> optionSentences.put(row[0], row[1]));
  }

  /** Full names and sentences of all of ours of a kind. */
  Map<String, String> summaries(PluginKind kind) {
    Map<String, String> found = new TreeMap<>();
    String prefix = kind.word() + " ";
    sentences.forEach(
        (key, sentence) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), sentence);
          }
        });
    return found;
  }

  /** Whether a module of this name has a half on the controller. */
  boolean hasAction(String name) {
    String plain = name.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    return actions.isPlugin(plain);
  }

  /** The documentation of one of ours; empty where it is none. */
  Optional<Documentation> find(PluginKind kind, String name) {
    String full = fullName(kind, name);
    String sentence = sentences.get(kind.word() + " " + full);
    if (sentence == null) {
      return Optional.empty();
    }
    int dot = full.lastIndexOf('.');
    Map<String, @Nullable Object> doc = new LinkedHashMap<>();
    doc.put(kind == PluginKind.MODULE ? "module" : "name", full.substring(dot + 1));
    doc.put("short_description", sentence);
    doc.put("description", List.of(capital(sentence) + "."));
    doc.put("filename", PLACE);
    doc.put("collection", full.substring(0, dot));
    if (kind == PluginKind.MODULE) {
      modules.find(full).ifPresent(module -> declared(module, full, doc));
      doc.put("has_action", hasAction(name));
    }
    return Optional.of(new Documentation(doc, null, null, null));
  }

  private String fullName(PluginKind kind, String name) {
    String plain = name.replaceFirst("^ansible\\.legacy\\.", "");
    if (kind == PluginKind.MODULE && modules.fullName(plain).isPresent()) {
      return modules.fullName(plain).orElse(plain);
    }
    String ending = "." + plain;
    return plain.indexOf('.') >= 0
        ? plain
        : sentences.keySet().stream()
            .filter(key -> key.startsWith(kind.word() + " ") && key.endsWith(ending))
            .map(key -> key.substring(kind.word().length() + 1))
            .findFirst()
            .orElse(inCollection(plain));
  }

  private static String inCollection(String name) {
    return name.indexOf('.') < 0 ? "ansible.builtin." + name : name;
  }

  private void declared(Module module, String name, Map<String, @Nullable Object> doc) {
    ArgumentSpec spec = module.arguments();
    Map<String, @Nullable Object> options = options(spec, name);
    if (spec.takesFreeForm()) {
      Map<String, @Nullable Object> free = new LinkedHashMap<>();
      free.put("description", List.of("Free text, such as a command line, instead of options."));
      free.put("type", "str");
      options.put("free_form", free);
    }
    if (!options.isEmpty()) {
      doc.put("options", options);
    }
    Map<String, @Nullable Object> check = new LinkedHashMap<>();
    check.put("description", "Whether check mode tells what would change");
    check.put("support", spec.supportsCheckMode() ? "full" : "none");
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("check_mode", check);
    doc.put("attributes", attributes);
  }

  private Map<String, @Nullable Object> options(ArgumentSpec spec, String module) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    for (ArgumentSpec.Option option : spec.options().values()) {
      if (!option.name().startsWith("_")) {
        options.put(option.name(), entry(option, module));
      }
    }
    return options;
  }

  private Map<String, @Nullable Object> entry(ArgumentSpec.Option option, String module) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    String plain = module.substring(module.lastIndexOf('.') + 1);
    String sentence =
        optionSentences.getOrDefault(
            plain + "." + option.name(), optionSentences.getOrDefault("*." + option.name(), ""));
    entry.put("description", sentence.isEmpty() ? List.of() : List.of(sentence));
    entry.put("type", word(option.type()));
    if (option.required()) {
      entry.put("required", true);
    }
    if (option.defaultValue() != null) {
      entry.put("default", option.defaultValue());
    }
    if (!option.choices().isEmpty()) {
      entry.put("choices", new ArrayList<>(option.choices()));
    }
    if (!option.aliases().isEmpty()) {
      entry.put("aliases", option.aliases());
    }
    if (option.elements() != null) {
      entry.put("elements", word(option.elements()));
    }
    if (option.suboptions() != null) {
      entry.put("suboptions", options(option.suboptions(), module));
    }
    return entry;
  }

  private static String word(ArgumentSpec.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
