package io.howdah.engine.foreign;

import io.howdah.engine.RunRequest;
import io.howdah.engine.foreign.PluginFiles.PluginFile;
import io.howdah.error.HowdahException;
import io.howdah.executor.state.EventSink;
import io.howdah.python.bridge.Caller;
import io.howdah.python.bridge.PluginException;
import io.howdah.python.bridge.PluginProcess;
import io.howdah.templating.Templar;
import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.extension.ForeignPlugins;
import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.MappingFound;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.PyTest;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.UndefinedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Filter, test and lookup plugins in Python, for templates. Thread-safe. */
public final class PythonPlugins implements ForeignPlugins, AutoCloseable {
  private static final Caller NOBODY =
      new Caller() {
        @Override
        public Map<String, @Nullable Object> answer(
            String question, Map<String, @Nullable Object> details) {
          Map<String, @Nullable Object> answer = new LinkedHashMap<>();
          answer.put("failure", "a plugin asked for " + question + " while it was loaded");
          return answer;
        }

        @Override
        public void hear(String kind, String text) {}
      };

  private final PluginFiles files;
  private final Supplier<Templar> templar;
  private final EventSink events;
  private final TemplateCaller.World world;
  private final PluginProcess process;
  private final ForeignCode code;
  private final Map<Path, List<String>> names = new ConcurrentHashMap<>();
  private final Queue<String> untold = new ConcurrentLinkedQueue<>();

  /**
   * For a run.
   *
   * @param templar renders what plugins ask for
   */
  public PythonPlugins(
      ForeignCode code, Supplier<Templar> templar, EventSink events, Path playbookFolder) {
    this.code = code;
    this.files = new PluginFiles(code);
    this.templar = templar;
    this.events = events;
    this.world = new TemplateCaller.World(code, events);
    RunRequest request = code.request();
    this.process =
        new PluginProcess(
            new PluginProcess.Setup(
                interpreter(code),
                request.environment(),
                () -> code.collections().roots().stream().map(Path::toString).toList(),
                playbookFolder.toString()));
  }

  /** The Python that the installed Ansible belongs to, else the one on the PATH. */
  private static String interpreter(ForeignCode code) {
    Path ansible = code.ansible();
    Path own = ansible == null ? null : ansible.resolve("../../../../bin/python3").normalize();
    return own != null && Files.isExecutable(own) ? own.toString() : "python3";
  }

  /** A filter or test found: where it is. */
  private record Found(PluginFile file, String kind, String name) {}

  @Override
  public Optional<PyFilter> filter(String name) {
    return find("filter", name)
        .map(
            found ->
                new PluginFilter(
                    name, (value, args, context) -> call(found, value, args, context)));
  }

  @Override
  public Optional<PyTest> test(String name) {
    return find("test", name)
        .map(
            found ->
                new PluginTest(name, (value, args, context) -> call(found, value, args, context)));
  }

  /** Plugins that need Ansible itself are nobody's concern until a name is missing. */
  @Override
  public void missed() {
    for (String message = untold.poll(); message != null; message = untold.poll()) {
      events.warn(message);
    }
  }

  private Optional<Found> find(String kind, String name) {
    if (name.startsWith("ansible.builtin.")) {
      return Optional.empty();
    }
    String plain = name.replaceFirst("^ansible\\.legacy\\.", "");
    boolean full = plain.split("\\.").length > 2;
    String routed = full ? files.routed(plain, kind) : plain;
    String last = routed.substring(routed.lastIndexOf('.') + 1);
    for (PluginFile file : full ? files.ofCollection(routed, kind) : files.loose(kind)) {
      if (names(file, kind).contains(last)) {
        return Optional.of(new Found(file, kind, last));
      }
    }
    return Optional.empty();
  }

  private List<String> names(PluginFile file, String kind) {
    List<String> known = names.get(file.path());
    if (known == null) { // asked outside of the map: a plugin that is loaded may need another one
      known = load(file, kind);
      names.put(file.path(), known);
    }
    return known;
  }

  /** A file that can't be used is told and left aside, as Ansible does. */
  private List<String> load(PluginFile file, String kind) {
    Map<String, @Nullable Object> request = request("names", file, file.python());
    request.put("kind", kind);
    try {
      Object found = process.request(request, NOBODY);
      return found instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    } catch (HowdahException e) {
      String message = skipped(file, kind, e);
      if (e instanceof PluginException said && said.type().equals("NeedsAnsible")) {
        untold.add(message);
      } else {
        events.warn(message);
      }
      return List.of();
    }
  }

  private static String skipped(PluginFile file, String kind, HowdahException e) {
    return e instanceof PluginException said && said.type().equals("Invalid")
        ? "Skipping %s plugin %s as it seems to be invalid: %s"
            .formatted(kind, file.path(), e.getMessage())
        : "Skipping plugin (%s), cannot load: %s".formatted(file.path(), e.getMessage());
  }

  private static Map<String, @Nullable Object> request(
      String operation, PluginFile file, String name) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("op", operation);
    request.put("path", file.path().toString());
    request.put("name", name);
    return request;
  }

  private @Nullable Object call(
      Found found, @Nullable Object value, Arguments args, EvalContext context) {
    List<@Nullable Object> positional = new ArrayList<>();
    positional.add(value);
    positional.addAll(args.positional());
    Map<String, @Nullable Object> request = request("call", found.file(), found.name());
    request.put("kind", found.kind());
    request.put("args", PluginValues.encode(positional));
    request.put("kwargs", PluginValues.encode(args.named()));
    return ask(request, context);
  }

  private @Nullable Object ask(Map<String, @Nullable Object> request, EvalContext context) {
    try {
      PluginValues values = new PluginValues();
      Object result =
          values.decode(process.request(request, new TemplateCaller(context, templar, world)));
      if (values.sawUnsafe()) {
        context.markUnsafe();
      }
      return result;
    } catch (PluginException e) {
      String message = String.valueOf(e.getMessage());
      throw e.isUndefined()
          ? new UndefinedException(message, null, null)
          : new PyTypeException(e.type(), message, e);
    }
  }

  @Override
  public Optional<Lookup> lookup(String name) {
    if (name.startsWith("ansible.builtin.")) {
      return Optional.empty();
    }
    String plain = name.replaceFirst("^ansible\\.legacy\\.", "");
    if (plain.split("\\.").length > 2) {
      String routed = files.routed(plain, "lookup");
      String last = routed.substring(routed.lastIndexOf('.') + 1);
      return files.ofCollection(routed, "lookup").stream()
          .filter(file -> PluginFiles.stem(file.path()).equals(last))
          .findFirst()
          .map(file -> lookup(name, file, routed));
    }
    return code.folders().of("lookup_plugins").stream()
        .map(folder -> folder.resolve(plain + ".py"))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(
            path ->
                lookup(plain, new PluginFile(path, "ansible.plugins.lookup." + plain, null), ""));
  }

  private Lookup lookup(String name, PluginFile file, String fullName) {
    return new PluginLookup(
        name,
        (terms, options, context) -> {
          Map<String, @Nullable Object> request = request("lookup", file, name);
          request.put("full", fullName);
          request.put("python", file.python());
          request.put("terms", PluginValues.encode(terms));
          request.put("options", PluginValues.encode(options));
          request.put("variables", new LinkedHashMap<String, @Nullable Object>());
          Object found = ask(request, context);
          if (found instanceof Map<?, ?> map) {
            return new MappingFound(map);
          }
          List<@Nullable Object> list = new ArrayList<>();
          if (found instanceof List<?> items) {
            list.addAll(items);
          } else {
            list.add(found);
          }
          return list;
        });
  }

  @Override
  public void close() {
    process.close();
  }
}
