package io.howdah.module.source;

import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostTool;
import io.howdah.module.command.HostTool.Ran;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The svn program on a host, with one task's repository, revision and credentials. */
record Subversion(HostTool tool, ModuleArgs args, String program) {
  private static final Pattern REVISION =
      Pattern.compile("^\\w+\\s?:\\s+\\d+$", Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern URL = Pattern.compile("^URL\\s?:.*$", Pattern.MULTILINE);
  private static final Pattern TOUCHED = Pattern.compile("[ABDUCGE]\\s.*");

  static Subversion of(ModuleArgs args, ModuleContext context) {
    HostTool tool = HostTool.inCLocale(context);
    String program = args.optionalText("executable").orElse("svn");
    String path = tool.run("command", "-v", program).out().strip();
    if (path.isEmpty()) {
      throw tool.missing(program);
    }
    return new Subversion(tool, args, path);
  }

  /** Checks out or exports into dest. */
  void bring(String how, boolean force) {
    List<String> words = new ArrayList<>(List.of(how));
    if (force) {
      words.add("--force");
    }
    words.addAll(List.of("-r", args.text("revision"), args.text("repo"), args.text("dest")));
    svn(words).orFail();
  }

  boolean isWorkingCopy() {
    return svn("info", args.text("dest")).ok();
  }

  /** Whether files under version control were added or changed. */
  boolean isModified() {
    return svn("status", "--quiet", "--ignore-externals", args.text("dest"))
        .orFail()
        .lines()
        .stream()
        .anyMatch(line -> !line.isEmpty() && line.charAt(0) != '?' && line.charAt(0) != 'X');
  }

  boolean switchTo() {
    return touched(
        svn("switch", "--revision", args.text("revision"), args.text("repo"), args.text("dest")));
  }

  boolean update() {
    return touched(svn("update", "-r", args.text("revision"), args.text("dest")));
  }

  void revert() {
    svn("revert", "-R", args.text("dest")).orFail();
  }

  /** The lines that name the working copy's revision and address. */
  List<String> revision() {
    String text = svn("info", args.text("dest")).orFail().out();
    return List.of(
        line(REVISION, text, "Unable to get revision"), line(URL, text, "Unable to get URL"));
  }

  String remoteRevision() {
    String text = svn("info", args.text("repo")).orFail().out();
    return line(REVISION, text, "Unable to get remote revision");
  }

  /** What an update would do. */
  ModuleResult predicted() {
    String now = revision().get(0);
    String text = svn("info", "-r", args.text("revision"), args.text("dest")).orFail().out();
    String head = line(REVISION, text, "Unable to get revision");
    return ModuleResult.changed(number(now) < number(head))
        .put("before", now)
        .put("after", head)
        .build();
  }

  private static long number(String line) {
    String digits = line.substring(line.indexOf(':') + 1).strip();
    return digits.matches("\\d+") ? Long.parseLong(digits) : 0;
  }

  private static boolean touched(Ran ran) {
    return ran.orFail().lines().stream().anyMatch(line -> TOUCHED.matcher(line).matches());
  }

  private static String line(Pattern pattern, String text, String otherwise) {
    Matcher match = pattern.matcher(text);
    return match.find() ? match.group() : otherwise;
  }

  private Ran svn(String... words) {
    return svn(Arrays.asList(words));
  }

  /** The password goes through standard input: svn 1.10 and later read it there. */
  private Ran svn(List<String> words) {
    List<String> all = new ArrayList<>(List.of(program, "--non-interactive", "--no-auth-cache"));
    if (!args.flag("validate_certs")) {
      all.add("--trust-server-cert");
    }
    args.optionalText("username")
        .filter(user -> !user.isEmpty())
        .ifPresent(user -> all.addAll(List.of("--username", user)));
    String password = args.optionalText("password").orElse("");
    if (!password.isEmpty()) {
      all.add("--password-from-stdin");
    }
    all.addAll(words);
    return tool.runIn("", all, password);
  }

  @Override
  public String toString() {
    return "Subversion[" + program + "]";
  }
}
