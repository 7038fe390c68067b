package io.howdah.module.system;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * What the cron module was asked for, checked.
 *
 * @param args as given
 * @param file the cron file's whole path, or empty for a user's crontab
 * @param warnings for the result
 */
record CronRequest(ModuleArgs args, String file, List<Object> warnings) {
  private static final List<String> FIELDS = List.of("minute", "hour", "day", "month", "weekday");

  static CronRequest of(ModuleArgs args) {
    List<Object> warnings = new ArrayList<>();
    String given = args.optionalText("cron_file").orElse("");
    String name = given.substring(given.lastIndexOf('/') + 1);
    if (given.equals("/etc/crontab")) {
      throw new ModuleFailure("Will not manage /etc/crontab via cron_file, see documentation.");
    }
    if (!given.isEmpty() && !name.matches("[A-Za-z0-9_-]+")) {
      warnings.add(
          "Filename portion of cron_file (\""
              + name
              + "\") should consist solely of upper- and lower-case letters, digits, underscores,"
              + " and hyphens");
    }
    String file = given.isEmpty() || given.startsWith("/") ? given : "/etc/cron.d/" + given;
    CronRequest request = new CronRequest(args, file, warnings);
    request.check();
    return request;
  }

  private void check() {
    if (args.has("special_time") && FIELDS.stream().anyMatch(f -> !args.text(f).equals("*"))) {
      throw new ModuleFailure("You must specify time and date fields or special time.");
    }
    if (present() && !file.isEmpty() && !args.has("user")) {
      throw new ModuleFailure("To use cron_file=... parameter you must specify user=... as well");
    }
    if (present() && !args.has("job")) {
      throw new ModuleFailure("You must specify 'job' to install a new cron job or variable");
    }
    boolean placed = args.has("insertafter") || args.has("insertbefore");
    if (present() && placed && !args.flag("env")) {
      throw new ModuleFailure(
          "Insertafter and insertbefore parameters are valid only with env=yes");
    }
    if (args.flag("env") && args.text("name").contains(" ")) {
      throw new ModuleFailure("Invalid name for environment variable");
    }
  }

  boolean present() {
    return args.text("state").equals("present");
  }

  /** Brings the crontab to the wanted state; whether that changed anything. */
  boolean apply(Crontab crontab) {
    String name = args.text("name");
    if (args.flag("env")) {
      return present() ? variable(crontab, name) : crontab.removeVariable(name);
    }
    return present() ? crontab.setJob(name, job()) : crontab.removeJob(name);
  }

  private boolean variable(Crontab crontab, String name) {
    boolean after = args.has("insertafter");
    String neighbour = args.optionalText(after ? "insertafter" : "insertbefore").orElse("");
    if (!crontab.hasVariable(name) && !neighbour.isEmpty() && !crontab.hasVariable(neighbour)) {
      throw new ModuleFailure("Variable named '" + neighbour + "' not found.");
    }
    return crontab.setVariable(name, name + "=\"" + args.text("job") + "\"", neighbour, after);
  }

  private String job() {
    String job = args.text("job").replaceAll("^[\r\n]+|[\r\n]+$", "");
    if (job.indexOf('\n') >= 0 || job.indexOf('\r') >= 0) {
      warnings.add("Job should not contain line breaks");
    }
    String when =
        args.optionalText("special_time")
            .map(special -> "@" + special)
            .orElseGet(() -> String.join(" ", FIELDS.stream().map(args::text).toList()));
    String who = file.isEmpty() ? "" : args.text("user") + " ";
    return (args.flag("disabled") ? "#" : "") + when + " " + who + job;
  }

  /** The crontab command of the user that is meant. */
  String crontab() {
    return args.optionalText("user")
        .map(
            user -> {
              String word = ShellQuote.quote(user);
              return "_u=; [ \"$(id -un)\" = " + word + " ] || _u=\"-u " + user + "\"; crontab $_u";
            })
        .orElse("crontab");
  }

  /** The header of a diff. */
  String header() {
    return !file.isEmpty()
        ? file
        : args.optionalText("user").map(u -> "crontab for user \"" + u + "\"").orElse("crontab");
  }
}
