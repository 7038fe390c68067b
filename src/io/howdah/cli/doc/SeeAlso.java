package io.howdah.cli.doc;

import io.howdah.cli.Version;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Other pages that a page points to. */
final class SeeAlso {
  private static final String SITE = "https://docs.ansible.com/ansible-core/";
  private static final String DEEPER = Layout.INDENT + "   ";
  private static final String BUILTIN = "ansible.builtin.";

  private final List<String> lines;
  private final Layout layout;

  SeeAlso(List<String> lines, Layout layout) {
    this.lines = lines;
    this.layout = layout;
  }

  void add(@Nullable Object items) {
    lines.add("SEE ALSO:");
    Values.list(items).forEach(item -> item(Values.map(item)));
    lines.add("");
    lines.add("");
  }

  private void item(Map<String, @Nullable Object> item) {
    boolean described = item.containsKey("description");
    if (item.containsKey("module")) {
      module(String.valueOf(item.get("module")), item.get("description"));
    } else if (item.containsKey("name") && item.containsKey("link") && described) {
      bullet(item.get("name"));
      below(item.get("description"));
      below(item.get("link"));
    } else if (item.containsKey("ref") && described) {
      bullet("Ansible documentation [" + item.get("ref") + "]");
      below(item.get("description"));
      below(address("#stq=" + item.get("ref") + "&stp=1"));
    }
  }

  private void module(String name, @Nullable Object description) {
    bullet("Module " + name);
    boolean builtin = name.startsWith(BUILTIN);
    if (description != null) {
      below(description);
    } else if (builtin) {
      below("The official documentation on the " + name + " module.");
    }
    if (builtin) {
      String page = "collections/ansible/builtin/" + name.substring(BUILTIN.length());
      lines.add(layout.after(address(page + "_module.html"), 6, DEEPER));
    }
  }

  private void bullet(@Nullable Object text) {
    lines.add(layout.after(String.valueOf(text), 6, "      * "));
  }

  private void below(@Nullable Object text) {
    lines.add(layout.deeper(String.valueOf(text), 6, DEEPER));
  }

  private static String address(String page) {
    String version = Version.ANSIBLE_CORE;
    return SITE + version.substring(0, version.lastIndexOf('.')) + "/" + page;
  }
}
