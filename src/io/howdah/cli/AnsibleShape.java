package io.howdah.cli;

import io.howdah.cli.args.ArgumentLine;
import io.howdah.cli.args.HelpText;
import io.howdah.cli.args.UsageException;
import io.howdah.error.ExitCode;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a command whose command line is Ansible's: argparse's rules, help, errors and codes. */
final class AnsibleShape {
  private static final int USAGE_ERROR = 2;

  /** Commands that have no reporter to name the ansible.cfg in use. */
  private static final Set<String> QUIET =
      Set.of("ansible-config", "ansible-doc", "ansible-galaxy", "ansible-vault");

  private static final String OURS = "howdah ";

  private final CommandContext context;
  private final CommandLine line;
  private final String program;

  AnsibleShape(CommandContext context, CommandLine line, String program) {
    this.context = context;
    this.line = line;
    this.program = program;
  }

  int execute(String... arguments) {
    if (QUIET.contains(line.getCommandName())) {
      line.setExecutionStrategy(this::tellAndRun);
    }
    line.setCommandName(program);
    try {
      ArgumentLine.Said said = ArgumentLine.read(line.getCommandSpec(), List.of(arguments));
      ArgumentLine.Wanted wanted = said.wanted();
      return wanted == null ? line.execute(said.words().toArray(String[]::new)) : answer(wanted);
    } catch (UsageException e) {
      return refuse(e);
    }
  }

  /** Runs it after naming the ansible.cfg in use to whoever asks with {@code -v}. */
  private int tellAndRun(CommandLine.ParseResult given) {
    boolean curious = false;
    for (CommandLine.ParseResult at = given; at != null; at = at.subcommand()) {
      curious |= at.hasMatchedOption('v');
    }
    if (curious) {
      context.out().println(context.configuration().told());
    }
    return new CommandLine.RunLast().execute(given);
  }

  private int answer(ArgumentLine.Wanted wanted) {
    if (wanted.what() == ArgumentLine.Asked.HELP) {
      context.out().print(text(wanted.command()).help());
      examples(title(wanted.command()));
    } else {
      context.out().println(VersionText.of(program, context, context.configuration()));
    }
    return ExitCode.OK.code();
  }

  /** Under Ansible's names help is Ansible's alone. */
  private void examples(String title) {
    if (title.startsWith(OURS)) {
      Examples.footer(title.substring(OURS.length())).forEach(context.out()::println);
    }
  }

  private HelpText text(CommandSpec command) {
    return new HelpText(command, title(command));
  }

  private String title(CommandSpec command) {
    CommandLine parent = command.parent() == null ? null : command.parent().commandLine();
    return parent == null ? program : title(parent.getCommandSpec()) + " " + command.name();
  }

  /** The usage and the error, then the whole help, all on standard error. */
  private int refuse(UsageException e) {
    HelpText text = text(e.command());
    context.err().print(text.usage());
    context.err().println(title(e.command()) + ": error: " + e.getMessage());
    context.err().print(" \n" + text(line.getCommandSpec()).help());
    return USAGE_ERROR;
  }

  /** Shows a command's help where its options don't go together. */
  static void explain(CommandContext context, CommandLine line) {
    CommandLine top = line;
    while (top.getParent() != null) {
      top = top.getParent();
    }
    context.out().print(new HelpText(top.getCommandSpec(), top.getCommandName()).help());
  }
}
