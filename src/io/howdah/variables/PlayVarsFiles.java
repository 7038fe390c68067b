package io.howdah.variables;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.inventory.Host;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Play;
import io.howdah.playbook.Scope;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a play's vars_files: of an entry that is a list the first file that is there. Files are
 * looked for beside the playbook, in vars/ first.
 */
public final class PlayVarsFiles implements PlayVariables.VarsFilesReader {
  /** Renders a file's name; throws HowdahException where a variable is undefined. */
  @FunctionalInterface
  public interface Render {
    /** The value rendered. */
    @Nullable Object render(@Nullable Object raw, VariableView view);
  }

  private final Scope play;
  private final Path basedir;
  private final YamlReader reader;
  private final Render render;
  private final Map<Path, List<Map<String, @Nullable Object>>> read = new ConcurrentHashMap<>();

  /** A reader for one play. */
  public PlayVarsFiles(Play play, YamlReader reader, Render render) {
    this(play.scope(), play.basedir(), new Tools(reader, render));
  }

  /** A reader for a play that is still being loaded; {@code basedir} is its playbook's folder. */
  public PlayVarsFiles(Scope play, Path basedir, Tools tools) {
    this.play = play;
    this.basedir = basedir;
    this.reader = tools.reader();
    this.render = tools.render();
  }

  /**
   * What reading files takes.
   *
   * @param reader reads them
   * @param render renders their names
   */
  public record Tools(YamlReader reader, Render render) {}

  @Override
  public List<Map<String, @Nullable Object>> read(VariableView soFar, @Nullable Host host) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (Object entry : list(play.keywords().get(Keyword.VARS_FILES))) {
      Path file = find(list(entry), entry, soFar, host);
      if (file != null) {
        all.addAll(read.computeIfAbsent(file, this::load));
      }
    }
    return all;
  }

  private @Nullable Path find(
      List<?> names, @Nullable Object entry, VariableView soFar, @Nullable Host host) {
    for (Object name : names) {
      String rendered = rendered(name, soFar, host);
      if (rendered == null) {
        return null;
      }
      Path file = existing(rendered);
      if (file != null) {
        return file;
      }
    }
    if (host == null) {
      return null;
    }
    throw new HowdahException(
        "vars file "
            + shown(entry)
            + " was not found\nCould not find file on the Ansible Controller.\nIf you are using a"
            + " module and expect the file to exist on the remote, see the remote_src option");
  }

  /** A list as Python writes it. */
  private static String shown(@Nullable Object entry) {
    return entry instanceof List<?> names
        ? names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "[", "]"))
        : String.valueOf(entry);
  }

  private static String text(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new HowdahException(
        "Invalid vars_files entry found: "
            + name
            + "\nvars_files entries should be either a string type or a list of string types after"
            + " template expansion");
  }

  /** Null where a variable is not there yet: facts may bring it. */
  private @Nullable String rendered(
      @Nullable Object name, VariableView soFar, @Nullable Host host) {
    String text = text(name);
    if (!text.contains("{{")) {
      return text;
    }
    try {
      return String.valueOf(render.render(name, soFar));
    } catch (HowdahException e) {
      if (host != null && soFar.contains("ansible_os_family")) {
        throw new HowdahException(
            "an undefined variable was found when attempting to template the vars_files item '"
                + text
                + "'",
            play.location(),
            e.getMessage(),
            ExitCode.ERROR,
            e);
      }
      return null;
    }
  }

  private @Nullable Path existing(String name) {
    Path base = basedir;
    List<Path> places =
        name.startsWith("vars/")
            ? List.of(base.resolve(name))
            : List.of(base.resolve("vars").resolve(name), base.resolve(name));
    for (Path place : places) {
      if (Files.isRegularFile(place)) {
        return place.toAbsolutePath().normalize();
      }
    }
    return null;
  }

  private List<Map<String, @Nullable Object>> load(Path file) {
    YamlNode node = reader.read(file);
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (Object item : list(node.value())) {
      if (!(item instanceof Map<?, ?> map)) {
        throw new HowdahException(
            "variable files must contain either a dictionary of variables, or a list of"
                + " dictionaries.",
            node.location());
      }
      Map<String, @Nullable Object> vars = new LinkedHashMap<>();
      map.forEach((k, v) -> vars.put(String.valueOf(k), v));
      all.add(vars);
    }
    return all;
  }

  private static List<?> list(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? list : Collections.singletonList(value);
  }
}
