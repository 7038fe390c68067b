package io.howdah.module.packaging;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostPython;
import io.howdah.module.command.HostTool;
import io.howdah.module.command.HostTool.Ran;
import io.howdah.module.command.Sections;
import io.howdah.module.command.ShellSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where pip runs: the interpreter, the directory, the virtual environment.
 *
 * @param python the host's Python
 * @param environment the virtual environment's path; empty for none
 * @param hasEnvironment whether it is there
 * @param hasPip whether that Python has the module pip
 */
record PipHost(
    HostTool tool,
    ModuleArgs args,
    String python,
    String directory,
    String environment,
    boolean hasEnvironment,
    boolean hasPip) {
  private static final String LOOK =
      """
      sec python; command -v "$_p"
      "$_p" -c 'import importlib.util as u, sys; sys.exit(u.find_spec("pip") is None)' 2>/dev/null && sec pip
      sec tmp; echo "${TMPDIR:-/tmp}"
      [ -e "$_e/bin/activate" ] && sec there
      """;

  static PipHost look(ModuleArgs args, ModuleContext context) {
    String chdir = args.optionalText("chdir").orElse("");
    String environment = args.optionalText("virtualenv").orElse("");
    boolean relative = !chdir.isEmpty() && !environment.isEmpty() && !environment.startsWith("/");
    String env = relative ? chdir + "/" + environment : environment;
    HostTool tool = umask(HostTool.inCLocale(context), args);
    String words =
        Sections.DEFINE
            + HostPython.choose("_p", context)
            + ("_e=" + ShellQuote.quote(env.isEmpty() ? "/nonexistent" : env) + "\n");
    Sections seen = Sections.parse(tool.sh(words + LOOK).out());
    return new PipHost(
        tool,
        args,
        seen.word("python"),
        chdir.isEmpty() ? seen.word("tmp") : chdir,
        env,
        seen.has("there"),
        seen.has("pip"));
  }

  private static HostTool umask(HostTool tool, ModuleArgs args) {
    String umask = args.optionalText("umask").orElse("");
    if (umask.isEmpty()) {
      return tool;
    }
    if (!umask.matches("(0[oO])?[0-7]+")) {
      throw new ModuleFailure(
          "umask must be an octal integer",
          Map.of("details", "invalid literal for int() with base 8: '" + umask + "'"));
    }
    return tool.with("umask " + umask.replaceFirst("^0[oO]", "0"));
  }

  /** Makes the virtual environment. */
  Ran makeEnvironment() {
    List<String> command = new ArrayList<>(ShellSplit.split(args.text("virtualenv_command")));
    if (!command.get(0).contains("/")) {
      command.set(0, find(command.get(0)));
    }
    if (args.flag("virtualenv_site_packages")) {
      command.add("--system-site-packages");
    } else if (options(command.get(0)).contains("--no-site-packages")) {
      command.add("--no-site-packages");
    }
    String line = args.text("virtualenv_command");
    String python = args.optionalText("virtualenv_python").orElse("");
    boolean venv = line.contains("pyvenv") || line.contains("-m venv");
    if (venv && !python.isEmpty()) {
      throw new ModuleFailure(
          "virtualenv_python should not be used when using the venv module or pyvenv as"
              + " virtualenv_command");
    }
    if (!venv) {
      command.add("-p" + (python.isEmpty() ? this.python : python));
    }
    command.add(environment);
    return succeeded(tool.runIn(directory, command));
  }

  private String find(String program) {
    String path = tool.run("command", "-v", program).out().strip();
    if (path.isEmpty()) {
      throw tool.missing(program);
    }
    return path;
  }

  private String options(String program) {
    Ran ran = tool.run(program, "--help");
    if (!ran.ok()) {
      throw new ModuleFailure(
          "Could not get output from " + program + " --help: " + ran.out() + ran.err());
    }
    return ran.out();
  }

  /** The words that call pip. */
  List<String> pip() {
    String executable = args.optionalText("executable").orElse("");
    if (executable.startsWith("/")) {
      return List.of(executable);
    }
    if (!environment.isEmpty()) {
      return List.of(inEnvironment());
    }
    if (executable.isEmpty() && hasPip) {
      return List.of(python, "-m", "pip.__main__");
    }
    String name = executable.isEmpty() ? "pip3" : executable;
    String path = tool.run("command", "-v", name).out().strip();
    if (path.isEmpty()) {
      throw new ModuleFailure(
          "Unable to find any of " + name + " to use.  pip needs to be installed.");
    }
    return List.of(path);
  }

  private String inEnvironment() {
    for (String name : List.of("pip3", "pip")) {
      String path = environment + "/bin/" + name;
      if (tool.sh("[ -x " + ShellQuote.quote(path) + " ]").succeeded()) {
        return path;
      }
    }
    throw new ModuleFailure(
        "Unable to find pip in the virtualenv, "
            + environment
            + ", under any of these names: pip3, pip. Make sure pip is present in the virtualenv.");
  }

  /** The installed packages, a line each, by the command that could tell. */
  Ran packages(List<String> pip) {
    List<String> command = new ArrayList<>(pip);
    command.addAll(List.of("list", "--format=freeze"));
    Ran ran = tool.runIn(directory, command);
    if (ran.ok()) {
      return ran;
    }
    List<String> older = new ArrayList<>(pip);
    older.add("freeze");
    return succeeded(tool.runIn(directory, older));
  }

  /** Runs pip; programs of the virtual environment come first for what it builds. */
  Ran run(List<String> command) {
    HostTool with =
        environment.isEmpty()
            ? tool
            : tool.with("PATH=" + ShellQuote.quote(environment + "/bin") + ":$PATH; export PATH");
    return with.runIn(directory, command);
  }

  static Ran succeeded(Ran ran) {
    if (!ran.ok()) {
      throw failure(ran);
    }
    return ran;
  }

  static ModuleFailure failure(Ran ran) {
    String text =
        (ran.out().isEmpty() ? "" : "stdout: " + ran.out())
            + (ran.err().isEmpty() ? "" : "\n:stderr: " + ran.err());
    return new ModuleFailure(text, Map.of("cmd", ran.words()));
  }

  @Override
  public String toString() {
    return "PipHost[" + python + "]";
  }
}
