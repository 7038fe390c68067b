package io.howdah.module.source;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostTool;
import io.howdah.module.command.HostTool.Ran;
import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clone on a host, or the place for one, and the questions that one asks it.
 *
 * @param tool runs commands with git's environment
 * @param git the program
 * @param url the wanted remote repository
 * @param dest the working copy's absolute path; empty if none was named
 * @param directory git's own directory in it; empty without dest
 * @param separate the wanted path of git's own directory, without links; empty if it is dest's
 * @param exists whether there is a clone
 * @param version what to check out
 * @param remote the remote's name
 * @param bare without a working copy
 * @param warnings for the user
 */
record GitRepository(
    HostTool tool,
    String git,
    String url,
    String dest,
    String directory,
    String separate,
    boolean exists,
    String version,
    String remote,
    boolean bare,
    List<String> warnings) {

  /** Prints dest's absolute path, a .git file's text, and whether the paths are there. */
  private static final String LOOK =
      """
      _p=$(command -v "$_g" 2>/dev/null) && { sec git; printf '%s\\n' "$_p"; }
      sec pwd; pwd
      case $_d in ''|/*) ;; *) _d=$PWD/$_d ;; esac
      _r=$_d; [ "$_b" ] || _r=$_d/.git
      if [ -f "$_r" ]; then
        sec link; cat "$_r"; sec x
        _t=$(sed -n '1s/^gitdir: //p' "$_r")
        case $_t in /*) ;; *) _t=$_d/$_t ;; esac
        _r=$_t; [ -d "$_r" ] || sec broken
      fi
      sec directory; printf '%s\\n' "$_r"
      [ -e "$_r" ] && sec there
      [ -e "$_r/config" ] && sec exists
      sec separate; [ -z "$_s" ] || readlink -f "$_s" || printf '%s\\n' "$_s"
      """;

  /** Looks at the host. */
  static GitRepository open(ModuleArgs args, ModuleContext context) {
    List<String> warnings = new ArrayList<>();
    HostTool tool = GitSsh.prepare(HostTool.inCLocale(context), args, warnings);
    String git = args.optionalText("executable").orElse("git");
    String dest = args.optionalText("dest").orElse("");
    if (dest.isEmpty() && args.flag("clone")) {
      throw new ModuleFailure("the destination directory must be specified unless clone=no");
    }
    Sections seen = look(tool, args, git);
    boolean named = !dest.isEmpty();
    return new GitRepository(
        tool,
        seen.word("git"),
        args.text("repo").startsWith("/") ? "file://" + args.text("repo") : args.text("repo"),
        named ? GitPaths.absolute(dest, seen.word("pwd")) : "",
        named ? seen.word("directory") : "",
        seen.word("separate"),
        named && seen.has("exists"),
        args.text("version"),
        args.text("remote"),
        args.flag("bare"),
        warnings);
  }

  private static Sections look(HostTool tool, ModuleArgs args, String git) {
    String words =
        Sections.DEFINE
            + ("_g=" + ShellQuote.quote(git))
            + (" _d=" + ShellQuote.quote(args.optionalText("dest").orElse("")))
            + (" _b=" + (args.flag("bare") ? "yes" : ""))
            + (" _s=" + ShellQuote.quote(args.optionalText("separate_git_dir").orElse("")));
    Sections seen = Sections.parse(tool.sh(words + "\n" + LOOK).out());
    if (!seen.has("git")) {
      throw tool.missing(git);
    }
    if (seen.has("broken") || seen.has("link") && !seen.text("link").startsWith("gitdir: ")) {
      throw invalidLink(
          seen.text("link").startsWith("gitdir: ")
              ? seen.word("directory") + " is not a directory"
              : ".git file has invalid git dir reference format");
    }
    return seen;
  }

  private static ModuleFailure invalidLink(String details) {
    return new ModuleFailure(
        "Current repo does not have a valid reference to a separate Git dir or it refers to the"
            + " invalid path",
        Map.of("details", details));
  }

  /** The same with git's own directory elsewhere. */
  GitRepository movedTo(String other) {
    return new GitRepository(
        tool, git, url, dest, other, separate, exists, version, remote, bare, warnings);
  }

  /** Runs git in the working copy. */
  Ran git(String... words) {
    return gitIn(dest, Arrays.asList(words));
  }

  /** Runs git in a directory. */
  Ran gitIn(String place, List<String> words) {
    List<String> all = new ArrayList<>();
    all.add(git);
    all.addAll(words);
    return tool.runIn(place, all);
  }

  /** The commit that HEAD is at; empty if there is none. */
  String head() {
    return git("rev-parse", "HEAD").out().stripTrailing();
  }

  /** Whether the remote (a name or an address) has this version as a branch. */
  boolean remoteHasBranch(String where) {
    return remoteHas(where, "-h", "refs/heads/");
  }

  /** Whether the remote (a name or an address) has this version as a tag. */
  boolean remoteHasTag(String where) {
    return remoteHas(where, "-t", "refs/tags/");
  }

  private boolean remoteHas(String where, String kind, String prefix) {
    return git("ls-remote", where, kind, prefix + version).orFail().out().contains(version);
  }

  /** Lines of {@code git branch -a}. */
  List<String> branches() {
    Ran ran = git("branch", "--no-color", "-a");
    if (!ran.ok()) {
      throw new ModuleFailure(
          "Could not determine branch data - received " + ran.out(),
          Map.of("stdout", ran.out(), "stderr", ran.err()));
    }
    return ran.lines().stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether there is a local branch of this version's name. */
  boolean hasLocalBranch() {
    List<String> branches = branches();
    return branches.contains(version) || branches.contains("* " + version);
  }

  /** The branch that HEAD is on, or the one that the remote's HEAD is on where HEAD is detached. */
  String headBranch() {
    boolean detached =
        branches().stream()
            .anyMatch(
                line ->
                    line.startsWith("* ")
                        && (line.contains("no branch")
                            || line.contains("detached from")
                            || line.contains("detached at")));
    String file = directory + (detached ? "/refs/remotes/" + remote + "/HEAD" : "/HEAD");
    String line =
        tool.sh("head -n 1 " + ShellQuote.quote(file)).out().replace("refs/remotes/" + remote, "");
    String[] parts = line.substring(line.lastIndexOf(' ') + 1).split("/", 3);
    return parts[parts.length - 1].stripTrailing();
  }

  /** The address behind the remote's name, or null if git doesn't say. */
  @Nullable String remoteUrl() {
    Ran ran = git("ls-remote", "--get-url", remote);
    return ran.ok() ? ran.out().stripTrailing() : null;
  }

  /** Whether an address is another than the wanted one. */
  boolean isOther(String address) {
    return !address.equals(url) && !GitPaths.plain(address).equals(GitPaths.plain(url));
  }

  @Override
  public String toString() {
    return "GitRepository[" + dest + "]";
  }
}
