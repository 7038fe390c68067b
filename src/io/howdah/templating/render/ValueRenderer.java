package io.howdah.templating.render;

import io.howdah.templating.TemplateOptions.Delimiters;
import io.howdah.templating.value.Markup;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyRange;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.StoredValue;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.UndefinedException;
import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.VaultText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders values as playbooks hold them: deep, texts lazily, unsafe parts left alone. */
public final class ValueRenderer {
  /** What rendered values carry. */
  private enum How {
    PLAIN,
    UNSAFE_KEPT,
    NATIVE_KEPT
  }

  private final Rendering run;

  ValueRenderer(Rendering run) {
    this.run = run;
  }

  /** The rendered value without marks; whether a part was unsafe is noted in the rendering. */
  public @Nullable Object render(@Nullable Object value) {
    return render(value, How.PLAIN);
  }

  /** The rendered value, in which parts that are unsafe stay marked, and vaults closed. */
  public @Nullable Object renderMarked(@Nullable Object value) {
    return render(value, How.UNSAFE_KEPT);
  }

  /**
   * The rendered value of a variable: text that must stay text is marked as such, and one that
   * stands encrypted is known for it.
   */
  @Nullable Object ofVariable(Object value) {
    return render(value, How.NATIVE_KEPT);
  }

  private @Nullable Object render(@Nullable Object value, How mark) {
    if (value instanceof String text) {
      return possiblyTemplate(text) ? text(text, mark) : made(text, mark);
    }
    if (value instanceof MadeText made && possiblyTemplate(made.text())) {
      return text(made.text(), mark);
    }
    if (value instanceof Unsafe unsafe) {
      run.unsafe(true);
      return mark == How.NATIVE_KEPT
          ? new TextTypes(run.tells()).foreign(unsafe.value())
          : mark == How.UNSAFE_KEPT ? unsafe : made(unsafe.value(), mark);
    }
    if (value instanceof List<?> list) {
      return value instanceof PyRange ? value : items(list, mark);
    }
    if (value instanceof Map<?, ?> map) {
      return map instanceof SpecialVariables.Lazy ? map : entries(map, mark);
    }
    return value instanceof VaultText vault ? vault(vault, mark) : made(value, mark);
  }

  private @Nullable Object made(@Nullable Object value, How mark) {
    return switch (mark) {
      case PLAIN -> MadeText.plain(value);
      case UNSAFE_KEPT -> value;
      case NATIVE_KEPT -> new TextTypes(run.tells()).read(value);
    };
  }

  private static Object vault(VaultText vault, How mark) {
    return switch (mark) {
      case PLAIN -> vault.decrypt();
      case UNSAFE_KEPT -> vault;
      case NATIVE_KEPT -> NativeText.of(vault);
    };
  }

  /** Items rendered; the list itself where none of them changed. */
  private List<? extends @Nullable Object> items(List<?> list, How mark) {
    List<@Nullable Object> made = null;
    int at = 0;
    for (Object item : list) {
      Object rendered = render(item, mark);
      if (made == null && rendered != item) {
        made = new ArrayList<>(list.size());
        made.addAll(list.subList(0, at));
      }
      if (made != null) {
        made.add(rendered);
      }
      at++;
    }
    return made == null ? list : made;
  }

  /** Values rendered, keys as they are; the map itself where none of them changed. */
  private Map<?, ?> entries(Map<?, ?> map, How mark) {
    Map<@Nullable Object, @Nullable Object> made = null;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object item = entry.getValue();
      Object rendered = render(item, mark);
      if (made == null && (rendered != item || entry.getKey() instanceof Unsafe)) {
        made = copyBefore(map, entry.getKey());
      }
      if (made != null) {
        made.put(Unsafe.strip(entry.getKey()), rendered);
      }
    }
    return made == null ? map : made;
  }

  private static Map<@Nullable Object, @Nullable Object> copyBefore(Map<?, ?> map, Object key) {
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getKey() == key) {
        break;
      }
      made.put(entry.getKey(), entry.getValue());
    }
    return made;
  }

  private @Nullable Object text(String text, How mark) {
    boolean before = run.unsafe(false);
    Object made = opened(text(text));
    made = mark == How.PLAIN ? LiteralShape.plain(made) : made;
    boolean unsafe = run.unsafe();
    run.unsafe(before || unsafe);
    if (mark != How.UNSAFE_KEPT) {
      return made;
    }
    Object kept = StoredValue.of(made instanceof Markup markup ? markup.text() : made);
    if (kept instanceof String own && !isVariable(text, own)) {
      kept = new MadeText(own, false);
    }
    return unsafe ? Unsafe.deep(kept) : kept;
  }

  /** A variable that shows a vault holds what is in it, and does not itself stand encrypted. */
  private static @Nullable Object opened(@Nullable Object value) {
    return value instanceof NativeText text && text.vault().isPresent() ? text.text() : value;
  }

  private @Nullable Object text(String text) {
    try {
      Object lone = loneVariable(text);
      return lone == this ? template(text) : lone;
    } catch (UndefinedException e) {
      if (run.engine().settings().errorOnUndefined()) {
        throw e;
      }
      return text;
    }
  }

  /** The result of a template, trailing newlines kept. */
  private @Nullable Object template(String text) {
    Object made = evaluated(text);
    if (made instanceof NativeText kept
        && kept.stays()
        && !keepNewlines(text, kept.text()).equals(kept.text())) {
      return keepNewlines(text, kept.text());
    }
    if (made instanceof Markup markup) {
      return keepNewlines(text, markup.text());
    }
    return made instanceof String shown ? keepNewlines(text, shown) : made;
  }

  private @Nullable Object evaluated(String text) {
    try {
      Unit unit = run.engine().playbookText(text, run.mode().syntax());
      return TemplateRun.of(run, unit, run.mode().conversion());
    } catch (TemplateException e) {
      throw e.in(text);
    }
  }

  /** Puts back the newlines at the end of a source that rendering took away. */
  public static String keepNewlines(String source, String rendered) {
    int missing = newlinesAtEnd(source) - newlinesAtEnd(rendered);
    return missing > 0 ? rendered + "\n".repeat(missing) : rendered;
  }

  /** Count of newlines at the end. */
  public static int newlinesAtEnd(String text) {
    int at = text.length();
    while (at > 0 && text.charAt(at - 1) == '\n') {
      at--;
    }
    return text.length() - at;
  }

  /**
   * The number, bool or None of a text that is only {@code {{ name }}}; this object where the text
   * or the value is something else.
   */
  private @Nullable Object loneVariable(String text) {
    String name = loneName(text);
    if (name == null) {
      return this;
    }
    Object value = run.view().get(name);
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return value == null && run.view().contains(name) ? null : this;
  }

  /** Whether the result of a text is that of a variable alone, as it was written. */
  private boolean isVariable(String text, Object made) {
    String name = loneName(text);
    return name != null && Unsafe.strip(run.view().get(name)) == made;
  }

  private @Nullable String loneName(String text) {
    Delimiters marks = run.mode().syntax().marks();
    if (!text.startsWith(marks.variableStart())) {
      return null;
    }
    int end = text.endsWith("\n") ? text.length() - 1 : text.length();
    int close = end - marks.variableEnd().length();
    int open = marks.variableStart().length();
    if (close < open || !text.startsWith(marks.variableEnd(), close)) {
      return null;
    }
    String name = text.substring(open, close).strip();
    return name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c)) ? name : null;
  }

  /** Whether the text holds a delimiter that could begin a template. */
  public boolean possiblyTemplate(String text) {
    return possiblyTemplate(text, run.mode().syntax().marks());
  }

  /** Whether the text holds one of these delimiters. */
  public static boolean possiblyTemplate(String text, Delimiters marks) {
    if (marks == Delimiters.DEFAULT) {
      int at = text.indexOf('{');
      while (at >= 0 && at + 1 < text.length()) {
        char next = text.charAt(at + 1);
        if (next == '{' || next == '%' || next == '#') {
          return true;
        }
        at = text.indexOf('{', at + 1);
      }
      return false;
    }
    return text.contains(marks.blockStart())
        || text.contains(marks.variableStart())
        || text.contains(marks.commentStart());
  }

  /** A variable's source as messages show it. */
  static String shown(Object value) {
    return value instanceof String text ? text : PyText.repr(Unsafe.strip(value));
  }
}
