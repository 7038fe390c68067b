package io.howdah.cli.pull;

import io.howdah.cli.CommandContext;
import io.howdah.engine.ValueText;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The first half of a pull: the repository is brought up to date. */
public final class Checkout {
  private Checkout() {}

  /** How it ended: an exit code, and whether anything was new. */
  public record Outcome(int exitCode, boolean changed) {}

  /** Arguments of the module that checks out. */
  public static final class Wish {
    private final Map<String, @Nullable Object> arguments = new LinkedHashMap<>();

    /** A repository, where it is to go, and its branch, tag or commit, or null. */
    public Wish(String module, String url, Path destination, @Nullable String version) {
      arguments.put(module.equals("subversion") || module.equals("hg") ? "repo" : "name", url);
      arguments.put("dest", destination.toString());
      if (version != null) {
        arguments.put(module.equals("git") ? "version" : "revision", version);
      }
    }

    /** One more argument; null and false are left out. */
    public Wish with(String name, @Nullable Object value) {
      if (value != null && !Boolean.FALSE.equals(value)) {
        arguments.put(name, value);
      }
      return this;
    }

    /** All as JSON. */
    public String json() {
      return ValueText.json(arguments);
    }
  }

  /** Runs it, shows what it says, and looks for changes in that. */
  public static Outcome run(CommandContext context, ToIntFunction<CommandContext> checkout) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(new Both(context.out(), said), true, StandardCharsets.UTF_8);
    int code =
        checkout.applyAsInt(
            new CommandContext(
                both, context.err(), context.in(), context.environment(), context.directory()));
    String text = said.toString(StandardCharsets.UTF_8);
    return new Outcome(code, text.contains("\"changed\": true"));
  }

  private static final class Both extends OutputStream {
    private final PrintStream first;
    private final ByteArrayOutputStream second;

    Both(PrintStream first, ByteArrayOutputStream second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void write(int c) {
      first.write(c);
      second.write(c);
    }
  }
}
