package io.howdah.python.pack;

import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import io.howdah.python.CollectionFolders;
import io.howdah.python.ModuleFile;
import io.howdah.python.PluginFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Collects what a Python module needs on the host. Thread-safe; each module is packed once. */
public final class Packer {
  private static final String BASIC = "ansible.module_utils.basic";

  private final PluginFolders folders;
  private final SupportFiles support;
  private final String version;
  private final Map<Key, Payload> packed = new ConcurrentHashMap<>();

  /** What decides about a payload: roles that come later may bring other module_utils. */
  private record Key(Path module, String content, int folders) {}

  /** A name to look for, and whether its absence is an error. */
  private record Wanted(String name, boolean ambiguous, boolean optional, String by) {}

  /**
   * A packer for a run.
   *
   * @param ansible the package of an installed Ansible, or null
   * @param version what modules see as ansible.__version__
   */
  public Packer(
      PluginFolders folders,
      CollectionFolders collections,
      @Nullable Path ansible,
      String version) {
    this.folders = folders;
    this.support = new SupportFiles(folders, collections, ansible);
    this.version = version;
  }

  /**
   * The module with all that it imports.
   *
   * @throws ModuleFailure where something that it needs is not on this machine
   */
  public Payload pack(ModuleFile module) {
    byte[] content = content(module.path());
    Key key = new Key(module.path(), Payload.digest(content), folders.count());
    Payload known = packed.get(key);
    if (known == null) {
      known = new Run(module, content).pack();
      packed.put(key, known);
    }
    return known;
  }

  /** A module's content. */
  public static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new HowdahException("Can't read the module " + file + ": " + e.getMessage(), e);
    }
  }

  /** The packing of one module. */
  private final class Run {
    private final ModuleFile module;
    private final byte[] content;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Deque<Wanted> open = new ArrayDeque<>();

    Run(ModuleFile module, byte[] content) {
      this.module = module;
      this.content = content;
    }

    Payload pack() {
      if (!support.hasAnsible()) {
        throw new ModuleFailure(
            "The module "
                + module.name()
                + " ("
                + module.path()
                + ") is written in Python and needs ansible.module_utils, which is not on this"
                + " machine: install ansible-core beside Howdah, or name a folder with its"
                + " module_utils in ANSIBLE_MODULE_UTILS");
      }
      String name = module.pythonName();
      byte[] source = withCommon(content);
      files.put("ansible/__init__.py", root());
      files.put("ansible/module_utils/__init__.py", utf8(EXTEND));
      done.add("ansible");
      done.add("ansible.module_utils");
      open.add(new Wanted(BASIC, false, false, name));
      scan(source, name, false);
      while (!open.isEmpty()) {
        take(open.remove());
      }
      files.put(name.replace('.', '/') + ".py", source);
      parents(name).forEach(p -> files.putIfAbsent(p.replace('.', '/') + "/__init__.py", EMPTY));
      return Payload.of(name, files);
    }

    private byte[] root() {
      return utf8(EXTEND + "__version__ = '" + version + "'\n__author__ = 'Ansible, Inc.'\n");
    }

    private void take(Wanted wanted) {
      if (!done.add(wanted.name())) {
        return;
      }
      List<String> candidates = candidates(wanted);
      for (String candidate : candidates) {
        SupportFiles.Found found = support.find(candidate).orElse(null);
        if (found != null) {
          add(found);
          return;
        }
      }
      if (!wanted.optional()) {
        throw new ModuleFailure(
            "Could not find imported module support code for "
                + wanted.by()
                + ".  Looked for (["
                + String.join(", ", candidates.stream().map(c -> "'" + c + "'").toList())
                + "])");
      }
    }

    /** A name imported from a module may be a module of its own or something in it. */
    private static List<String> candidates(Wanted wanted) {
      int dots = (int) wanted.name().chars().filter(c -> c == '.').count();
      int own = wanted.name().startsWith("ansible_collections.") ? 5 : 2;
      boolean either = wanted.ambiguous() && dots > own;
      String outer = wanted.name().substring(0, wanted.name().lastIndexOf('.'));
      return either ? List.of(wanted.name(), outer) : List.of(wanted.name());
    }

    private void add(SupportFiles.Found found) {
      done.add(found.name());
      if (files.putIfAbsent(found.path(), found.source()) != null) {
        return;
      }
      if (found.standsFor() != null) {
        open.add(new Wanted(found.standsFor(), false, false, found.name()));
      }
      parents(found.name()).forEach(this::addPackage);
      scan(found.source(), found.name(), found.isPackage());
    }

    private void addPackage(String name) {
      if (done.add(name)) {
        add(support.find(name).orElse(new SupportFiles.Found(name, EMPTY, true, null)));
      }
    }

    private void scan(byte[] source, String name, boolean isPackage) {
      String text = new String(source, StandardCharsets.UTF_8);
      for (PythonImport found : ImportScanner.imports(text)) {
        String from = found.absolute(name, isPackage);
        if (!isSupport(from)) {
          continue;
        }
        if (!found.isFrom()) {
          open.add(new Wanted(from, true, found.optional(), name));
        }
        for (String item : found.names()) {
          String wanted = item.equals("*") ? from : from + "." + item;
          open.add(new Wanted(wanted, !item.equals("*"), found.optional(), name));
        }
      }
    }
  }

  private static final byte[] EMPTY = new byte[0];
  private static final String EXTEND =
      "from pkgutil import extend_path\n__path__ = extend_path(__path__, __name__)\n";

  private static boolean isSupport(String name) {
    return name.equals("ansible.module_utils")
        || name.startsWith("ansible.module_utils.")
        || name.matches("ansible_collections\\.\\w+\\.\\w+\\.plugins\\.module_utils(\\..*)?");
  }

  private static List<String> parents(String name) {
    List<String> all = new ArrayList<>();
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      all.add(name.substring(0, dot));
    }
    return all;
  }

  private static byte[] withCommon(byte[] source) {
    String text = new String(source, StandardCharsets.ISO_8859_1);
    return text.contains(ModuleStyle.INCLUDE_COMMON)
        ? text.replace(ModuleStyle.INCLUDE_COMMON, "from ansible.module_utils.basic import *")
            .getBytes(StandardCharsets.ISO_8859_1)
        : source;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
