package io.howdah.templating.filter;

import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ansible's filters on POSIX paths, by Python's os.path. */
final class PathFilters {
  private PathFilters() {}

  static void register(Registry registry) {
    simple(registry, "basename", PosixPath::basename);
    simple(registry, "dirname", PosixPath::dirname);
    simple(registry, "realpath", path -> PosixPath.real(path, PosixPath.here()));
    registry.filter(
        PyFilter.of("splitext", (value, args, ctx) -> PosixPath.splitExtension(path(value))));
    registry.filter(
        PyFilter.of(
            "expanduser", (value, args, ctx) -> HomeFolders.expand(path(value), environment(ctx))));
    registry.filter(
        PyFilter.of(
            "expandvars",
            (value, args, ctx) -> PosixPath.variables(path(value), environment(ctx))));
    registry.filter(
        PyFilter.of("relpath(start=None)", (value, args, ctx) -> relative(value, args)));
    registry.filter(PyFilter.of("path_join", (value, args, ctx) -> join(value)));
    registry.filter(PyFilter.of("fileglob", (value, args, ctx) -> glob(value)));
    windows(registry, "win_basename", path -> WindowsPath.split(path).get(1));
    windows(registry, "win_dirname", path -> WindowsPath.split(path).get(0));
    windows(registry, "win_splitdrive", WindowsPath::splitDrive);
  }

  private static java.util.Map<String, String> environment(EvalContext ctx) {
    return ctx.settings().environment();
  }

  private static void simple(Registry registry, String name, UnaryOperator<String> change) {
    registry.filter(PyFilter.of(name, (value, args, ctx) -> change.apply(path(value))));
  }

  private static void windows(
      Registry registry,
      String name,
      java.util.function.Function<String, @Nullable Object> change) {
    registry.filter(
        PyFilter.of(name, (value, args, ctx) -> change.apply(path(value))),
        "ansible.windows." + name);
  }

  /** A path as Python's os.path takes it: text only. */
  static String path(@Nullable Object value) {
    Args.defined(value);
    if (PyText.plain(value) instanceof String text) {
      return text;
    }
    if (value instanceof byte[] bytes) {
      return PyBytes.utf8(bytes);
    }
    throw PyTypeException.type(
        "expected str, bytes or os.PathLike object, not " + PyTypes.name(value));
  }

  private static Object relative(@Nullable Object value, Bound args) {
    String path = path(value);
    if (path.isEmpty()) {
      throw PyTypeException.value("no path specified");
    }
    String here = PosixPath.here();
    String start = args.get("start") == null ? here : path(args.get("start"));
    String from = PosixPath.normal(PosixPath.join(here, start));
    return PosixPath.relative(PosixPath.normal(PosixPath.join(here, path)), from);
  }

  private static Object join(@Nullable Object value) {
    if (PyTypes.isText(value)) {
      return PyText.str(value);
    }
    if (!PyOps.isSequence(value)) {
      Args.defined(value);
      throw new PyTypeException(
          "AnsibleFilterTypeError",
          "|path_join expects string or sequence, got " + Args.type(value) + " instead.");
    }
    List<@Nullable Object> parts = PyOps.list(value);
    if (parts.isEmpty()) {
      throw PyTypeException.type("join() missing 1 required positional argument: 'a'");
    }
    String joined = path(parts.get(0));
    for (Object part : parts.subList(1, parts.size())) {
      Args.defined(part);
      if (!PyTypes.isText(part)) {
        throw PyTypeException.type(
            "join() argument must be str, bytes, or os.PathLike object, not "
                + PyText.repr(PyTypes.name(part)));
      }
      joined = PosixPath.join(joined, PyText.str(part));
    }
    return joined;
  }

  private static Object glob(@Nullable Object value) {
    List<@Nullable Object> found = new ArrayList<>();
    for (String match : PyGlob.glob(path(value))) {
      if (Files.isRegularFile(Path.of(match))) {
        found.add(match);
      }
    }
    return found;
  }
}
