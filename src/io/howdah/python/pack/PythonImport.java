package io.howdah.python.pack;

import java.util.List;

/**
 * One import of a Python source.
 *
 * @param level the number of leading dots; 0 for an absolute one
 * @param module what stands behind the dots; may be empty
 * @param names what {@code from … import} names; empty for a plain import
 * @param optional whether it stands inside a block, where its failure may be meant
 */
record PythonImport(int level, String module, List<String> names, boolean optional) {
  /** Whether it is {@code from … import}. */
  boolean isFrom() {
    return !names.isEmpty();
  }

  /**
   * The absolute name of the module.
   *
   * @param inside the full name of the source that imports
   * @param isPackage whether that source is a package's {@code __init__}
   */
  String absolute(String inside, boolean isPackage) {
    if (level == 0) {
      return module;
    }
    List<String> parts = List.of(inside.split("\\."));
    int keep = parts.size() - level + (isPackage ? 1 : 0);
    String base = String.join(".", parts.subList(0, Math.max(0, keep)));
    return module.isEmpty() ? base : base.isEmpty() ? module : base + "." + module;
  }
}
