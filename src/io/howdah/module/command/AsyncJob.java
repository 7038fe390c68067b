package io.howdah.module.command;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.JsonText;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A command or shell task that goes on without us. It runs on the host in a session of its own; the
 * file ~/.ansible_async/JID says that it has started, and when it has ended holds what it left,
 * which {@link AsyncStatusModule} turns into the module's result.
 */
public final class AsyncJob {
  private final CommandRequest request;
  private final ModuleContext context;
  private final long limit;

  private AsyncJob(CommandRequest request, ModuleContext context, long limit) {
    this.request = request;
    this.context = context;
    this.limit = limit;
  }

  /**
   * Starts it and returns at once.
   *
   * @param args of the command module; with {@code _uses_shell} of the shell module
   * @param seconds after which it is killed: the task's {@code async}
   * @return Ansible's {@code started}, {@code finished}, {@code ansible_job_id} and {@code
   *     results_file}
   * @throws ModuleFailure if the job file can't be written
   */
  public static ModuleResult start(ModuleArgs args, ModuleContext context, long seconds) {
    CommandRequest request = CommandRequest.of(args);
    if (request.complaint() != null) {
      throw new ModuleFailure(request.complaint(), Map.of("rc", 256L));
    }
    return new AsyncJob(request, context, seconds).start();
  }

  private ModuleResult start() {
    String jid = Long.toString(ThreadLocalRandom.current().nextLong(999_999_999_999L));
    String stdin = request.stdin() == null ? "" : request.stdin();
    CommandResult ran =
        context
            .connection()
            .run(
                Command.of(script(jid))
                    .withStdin(stdin.getBytes(StandardCharsets.UTF_8))
                    .withEnvironment(context.environment()));
    if (!ran.succeeded()) {
      throw new ModuleFailure("could not create directory: " + ran.err().strip());
    }
    String[] told = ran.out().strip().split("\n", 2);
    return ModuleResult.changed(true)
        .put("failed", false)
        .put("started", 1L)
        .put("finished", 0L)
        .put("ansible_job_id", told[0])
        .put("results_file", told[1])
        .build();
  }

  private String script(String jid) {
    return "_j="
        + jid
        + ".$$\n"
        + BEGIN
        + "setsid sh -c "
        + ShellQuote.quote(supervisor())
        + " howdah-async \"$_f\" </dev/null >/dev/null 2>&1 &\n"
        + "printf '%s\\n"
        + "%s\\n"
        + "' \"$_j\" \"$_f\"\n";
  }

  private static final String BEGIN =
      """
      _d=${ANSIBLE_ASYNC_DIR:-~/.ansible_async}
      umask 077; mkdir -p "$_d" || exit 1
      _f=$_d/$_j
      printf '{"started": 1, "finished": 0, "ansible_job_id": "%s"}' "$_j" > "$_f" || exit 1
      cat > "$_f.in" || exit 1
      umask 022
      """;

  /** Waits for the command no longer than the limit, then writes the job file by rename. */
  private String supervisor() {
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    known.put("cmd", request.shown());
    known.put("strip", request.strip());
    known.put("creates", request.creates());
    known.put("removes", request.removes());
    String head = JsonText.write(known).replaceFirst("\\}\\s*$", "");
    return "_f=$1\n_limit="
        + limit
        + "\n_head="
        + ShellQuote.quote(head)
        + "\nsetsid sh -c "
        + ShellQuote.quote(request.script(false).text())
        + " <\"$_f.in\" >\"$_f.out\" 2>\"$_f.err\" &\n"
        + END;
  }

  /** The command and the watch each lead a process group, so that no child of theirs is left. */
  private static final String END =
      """
      _pid=$!
      setsid sh -c 'sleep "$1"; : >"$2.late"; kill -s KILL -- "-$3"' watch "$_limit" "$_f" $_pid &
      _watch=$!
      wait $_pid; _rc=$?
      kill -s KILL -- -$_watch
      _json() {
        LC_ALL=C od -An -v -tu1 "$1" | LC_ALL=C awk '{ for (i = 1; i <= NF; i++) {
          c = $i
          if (c == 10) printf "\\\\n"
          else if (c == 34 || c == 92) printf "\\\\%c", c
          else if (c < 32 || c == 127) printf "\\\\u%04x", c
          else printf "%c", c } }'
      }
      umask 077
      if [ -e "$_f.late" ]; then
        printf '{"failed": true, "msg": "Timeout exceeded", "child_pid": %s}' $_pid >"$_f.tmp"
      else
        { printf '%s, "job_rc": %s, "job_out": "' "$_head" $_rc; _json "$_f.out"
          printf '", "job_err": "'; _json "$_f.err"; printf '"}'; } >"$_f.tmp"
      fi
      mv "$_f.tmp" "$_f"
      rm -f "$_f.in" "$_f.out" "$_f.err" "$_f.late"
      """;
}
