package io.howdah.cli;

import io.howdah.cli.galaxy.GalaxyCommand;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.Nearest;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The program: chooses a command, runs it, and turns what it throws into a message and a code. */
public final class Main {
  private final CommandContext context;

  Main(CommandContext context) {
    this.context = context;
  }

  /** Runs and ends the process with the command's exit code. */
  public static void main(String[] arguments) {
    Terminal.takeOver(System.getenv());
    String[] words = Compat.words(System.getProperty("howdah.command", ""), arguments);
    if (words.length > 0 && words[0].equals("playbook")) {
      // Other commands undo their work in shutdown hooks, which a handled signal would not reach.
      Interrupts.interrupt(Thread.currentThread());
    }
    String complaint = localeComplaint();
    if (complaint != null) {
      System.err.println("ERROR: " + complaint);
      System.err.flush();
      System.exit(ExitCode.ERROR.code());
    }
    int code = new Main(CommandContext.ofProcess()).run(words);
    System.out.flush();
    System.exit(code);
  }

  private static @Nullable String localeComplaint() {
    return Compat.isAnsible(System.getProperty("howdah.command", ""))
        ? new LocaleCheck(System.getenv()).complaint().orElse(null)
        : null;
  }

  /** Runs without ending the process; the exit code. */
  int run(String... arguments) {
    try {
      return dispatch(arguments);
    } catch (HowdahException e) {
      return refused(e);
    } catch (RuntimeException | Error e) {
      return bug(e);
    } finally {
      context.out().flush();
      context.err().flush();
    }
  }

  private int dispatch(String... arguments) {
    String name = arguments.length == 0 ? "--help" : arguments[0];
    if (name.equals("--help") || name.equals("-h") || name.equals("help")) {
      help(context.out());
      return arguments.length == 0 ? ExitCode.BAD_OPTIONS.code() : ExitCode.OK.code();
    }
    if (name.equals("--version")) {
      context.out().println("howdah " + Version.text());
      return ExitCode.OK.code();
    }
    Commands.Entry entry = Commands.byName().get(name);
    if (entry == null) {
      return unknown(name);
    }
    return execute(name, entry, Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private int execute(String name, Commands.Entry entry, String... arguments) {
    Callable<?> plain = PlainLine.command(entry, context, arguments);
    if (plain != null) {
      return call(plain, () -> line(name, entry, "").setCommandName(program(name)));
    }
    CommandLine line = line(name, entry, arguments.length == 0 ? "" : arguments[0]);
    if (!isAnsibles(line)) {
      explain(line, name, arguments);
      return line.execute(arguments);
    }
    String[] words = name.equals("galaxy") ? GalaxyCommand.withKind(arguments) : arguments;
    return new AnsibleShape(context, line, program(name)).execute(words);
  }

  private int call(Callable<?> command, Supplier<CommandLine> line) {
    try {
      return command.call() instanceof Integer code ? code : ExitCode.OK.code();
    } catch (Exception e) {
      return failed(e, line);
    }
  }

  private CommandLine line(String name, Commands.Entry entry, String called) {
    Object command = entry.build(context, called);
    CommandLine line = command instanceof CommandLine made ? made : new CommandLine(command);
    line.setOut(new java.io.PrintWriter(context.out(), true));
    line.setErr(new java.io.PrintWriter(context.err(), true));
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(new Handlers.OfParameter(this::badParameter));
    line.setExecutionExceptionHandler(
        new Handlers.OfFailure((failure, failed) -> failed(failure, () -> failed)));
    return isAnsibles(line) ? line : line.setCommandName("howdah " + name);
  }

  /** Whether it is one of Ansible's commands, with Ansible's way of reading words. */
  private static boolean isAnsibles(CommandLine line) {
    return line.getCommandName().startsWith("ansible");
  }

  /** What only help and version show need not be read for a run. */
  private static void explain(CommandLine line, String name, String... arguments) {
    Set<String> words = Set.of("-h", "--help", "-V", "--version");
    if (Arrays.stream(arguments).anyMatch(words::contains)) {
      Examples.addTo(line, name);
      version(line);
    }
  }

  private static void version(CommandLine line) {
    line.getCommandSpec().version("howdah " + Version.text());
    line.getSubcommands().values().forEach(Main::version);
  }

  /** The name that the user called: Ansible's, or ours with the command. */
  private static String program(String command) {
    String calledBy = System.getProperty("howdah.command", "");
    return Compat.isAnsible(calledBy) ? calledBy : "howdah " + command;
  }

  private int badParameter(CommandLine.ParameterException e) {
    CommandLine line = e.getCommandLine();
    context.err().print(line.getHelp().synopsis(0).isEmpty() ? "" : "usage: " + synopsis(line));
    context
        .err()
        .println(
            "\n"
                + line.getCommandSpec().qualifiedName()
                + ": error: "
                + String.valueOf(e.getMessage()).replace("option option", "option"));
    CommandLine.UnmatchedArgumentException.printSuggestions(
        e, new java.io.PrintWriter(context.err(), true));
    return 2;
  }

  private static String synopsis(CommandLine line) {
    return line.getHelp().synopsis(0).stripTrailing();
  }

  /** Must not throw: picocli would print a stack trace and end with 1. */
  private int failed(Exception e, Supplier<CommandLine> line) {
    if (!(e instanceof HowdahException known)) {
      return bug(e);
    }
    if (known instanceof OptionsException) {
      AnsibleShape.explain(context, line.get());
    }
    return refused(known);
  }

  private int refused(HowdahException e) {
    context.out().flush();
    context.err().println("ERROR! " + ErrorText.of(e));
    return e.exitCode().code();
  }

  private int bug(Throwable e) {
    context.out().flush();
    context
        .err()
        .println(
            "ERROR! this is a bug in howdah, please report it with the lines below (they hold no"
                + " passwords that howdah knows of)");
    e.printStackTrace(context.err());
    return ExitCode.BUG.code();
  }

  private int unknown(String name) {
    String near = Nearest.to(name, Commands.byName().keySet()).orElse(null);
    context
        .err()
        .println(
            "howdah: there is no command '"
                + name
                + "'"
                + (near == null ? "" : "; did you mean '" + near + "'?")
                + " See howdah --help.");
    return ExitCode.BAD_OPTIONS.code();
  }

  private static void help(PrintStream out) {
    out.println("usage: howdah COMMAND [options]");
    out.println();
    out.println("Runs Ansible playbooks on the JVM, and builds PostgreSQL clusters with them.");
    out.println();
    for (Map.Entry<String, Commands.Entry> entry : Commands.byName().entrySet()) {
      @Nullable String description = entry.getValue().description();
      if (!description.isEmpty()) {
        out.println("  %-13s %s".formatted(entry.getKey(), description));
      }
    }
    out.println();
    out.println("Begin with:");
    out.println("  howdah cluster up                      five hosts and a cluster on them");
    out.println("  howdah playbook site.yml -i inventory  as ansible-playbook does");
    out.println();
    out.println("howdah COMMAND --help tells a command's options; howdah --version the version.");
  }
}
