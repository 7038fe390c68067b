package io.howdah.python.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the imports of a Python source, wherever in it they stand. */
final class ImportScanner {
  private static final Pattern IN_BLOCK =
      Pattern.compile("^(?:try|else|finally|if|elif|except|with|for|while|def|class)\\b.*?:\\s*");

  private static final Pattern FROM =
      Pattern.compile("^from\\s*(\\.[\\s.]*|\\s)\\s*([\\w.]*)\\s*\\bimport\\b\\s*(.*)$");

  private static final Pattern PLAIN = Pattern.compile("^import\\s+(.*)$");

  private ImportScanner() {}

  static List<PythonImport> imports(String source) {
    List<PythonImport> found = new ArrayList<>();
    for (LogicalLines.Line line : LogicalLines.of(source)) {
      if (line.text().contains("import")) {
        boolean nested = line.indented();
        for (String statement : line.text().split(";")) {
          nested |= scan(statement.strip(), nested, found);
        }
      }
    }
    return found;
  }

  /** Adds what a statement imports; true where it opened a block. */
  private static boolean scan(String statement, boolean nested, List<PythonImport> found) {
    String rest = statement;
    boolean opens = false;
    for (Matcher block = IN_BLOCK.matcher(rest); block.find(); block = IN_BLOCK.matcher(rest)) {
      opens = true;
      rest = rest.substring(block.end());
    }
    add(rest, nested || opens, found);
    return opens;
  }

  private static void add(String statement, boolean optional, List<PythonImport> found) {
    Matcher from = FROM.matcher(statement);
    if (from.matches()) {
      int level = (int) from.group(1).chars().filter(c -> c == '.').count();
      found.add(new PythonImport(level, from.group(2), names(from.group(3)), optional));
      return;
    }
    Matcher plain = PLAIN.matcher(statement);
    if (plain.matches()) {
      names(plain.group(1)).forEach(n -> found.add(new PythonImport(0, n, List.of(), optional)));
    }
  }

  /** Names between commas, without brackets and {@code as} names. */
  private static List<String> names(String list) {
    return Arrays.stream(list.replaceAll("[()]", " ").split(","))
        .map(name -> name.strip().split("\\s+")[0])
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
