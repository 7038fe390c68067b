package io.howdah.connection.shell;

/**
 * The command line that starts a live shell. In front of the shell that reads commands stands a
 * pump that hands the input on. The pump is there to notice the end of the input while a script
 * runs (a controller that died, a script past its bound): it then ends the script's processes,
 * found by their parents in /proc. What a script put into the background before it ended has
 * another parent by then and is left alone.
 *
 * <p>The text holds no single quote, newline, backslash or exclamation mark, so that any login
 * shell (csh and fish too) passes it on whole.
 */
final class Bootstrap {
  /** Collects in v the processes below the live shell, which is the child of s, s a child of $$. */
  private static final String FIND_DESCENDANTS =
      "read -r me x </proc/self/stat; t=\" $$ \"; v=; s=; n=1; "
          + "while [ $n = 1 ]; do n=0; for f in /proc/[0-9]*/stat; do read -r l <$f || continue; "
          + "p=${l%% *}; set -- ${l##*) }; case \"$t\" in *\" $p \"*) ;; *\" $2 \"*) "
          + "if [ $p -ne $me ]; then t=\"$t$p \"; n=1; case $2 in $$) s=$p;; $s) ;; "
          + "*) v=\"$v $p\";; esac; fi;; esac; done; done; ";

  /** Hangs up, then asks, then waits two seconds, then kills. */
  private static final String END_THEM =
      "for s in HUP TERM 0 0 0 0 0 0 0 0 0 0 KILL; do w=; for p in $v; do "
          + "kill -$s $p && w=\"$w $p\"; done; v=$w; [ \"$v\" ] || break; sleep 0.2 || sleep 1; "
          + "done; ";

  /**
   * Runs the live shell; one that was killed takes its parent along, so that its reader sees it.
   */
  private static final String SHELL = "{ /bin/sh; kill $$; }";

  /**
   * The pump's first words to the live shell are who it is, for {@link #GOODBYE}. Where there is no
   * /proc it says nothing.
   */
  private static final String INTRODUCTION =
      "{ read -r p x </proc/self/stat; } 2>/dev/null && echo hw_pump=$p; ";

  /**
   * A shell that runs nothing leaves by this line and takes its pump along, which would look
   * through all of /proc otherwise: tens of milliseconds on a busy host.
   */
  static final String GOODBYE = "[ \"$hw_pump\" ] && kill -KILL $hw_pump; exit\n";

  private Bootstrap() {}

  /**
   * For {@code sh -c}: prints the marker, its process id and a semicolon to both outputs once it
   * lives, then reads scripts.
   */
  static String script(String marker) {
    String hello = "echo \"" + marker + "$$;\"; echo \"" + marker + ";\" >&2; ";
    String pump =
        "{ " + INTRODUCTION + "cat; exec >&- 2>/dev/null; " + FIND_DESCENDANTS + END_THEM + "}";
    return hello + pump + " | " + SHELL;
  }

  /** Kills a live shell, pump and all, from another shell: for one whose input is stuck. */
  static String killAll(long pid) {
    String find = FIND_DESCENDANTS.replace("$$", Long.toString(pid));
    return find + "kill -KILL $t 2>/dev/null; :";
  }
}
