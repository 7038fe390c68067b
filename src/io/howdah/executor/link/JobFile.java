package io.howdah.executor.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.action.ActionContext;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.ShellQuote;
import io.howdah.error.HowdahException;
import io.howdah.module.JsonText;
import io.howdah.module.ModuleFailure;
import io.howdah.variables.VariableView;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A background job's file on the host, in Ansible's folder and form; mode 0600. */
final class JobFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private static final String FOLDER = "ansible_async_dir";

  private final Connection connection;
  private final String path;

  private JobFile(Connection connection, String path) {
    this.connection = connection;
    this.path = path;
  }

  /** The file of a job; its folder is made if it is not there. */
  static JobFile of(String jobId, ActionContext context) {
    if (!jobId.matches("[\\w.]+")) {
      throw new ModuleFailure("could not find job");
    }
    CommandResult made =
        context
            .connection()
            .run(
                Command.of(
                        "umask 77; d=${ANSIBLE_ASYNC_DIR:-$HOME/.ansible_async};"
                            + " case $d in '~/'*) d=$HOME/${d#'~/'};; esac;"
                            + " mkdir -p -- \"$d\" && cd -- \"$d\" && pwd")
                    .withEnvironment(environment(context)));
    if (!made.succeeded()) {
      throw new ModuleFailure("could not create directory: " + made.err().strip());
    }
    return new JobFile(context.connection(), made.out().strip() + "/" + jobId);
  }

  /** The task's, with the folder of jobs where a variable names it. */
  private static Map<String, String> environment(ActionContext context) {
    Map<String, String> all = new LinkedHashMap<>(context.task().environment());
    VariableView variables = context.host().variables();
    if (variables.contains(FOLDER)) {
      Object named = context.controller().templar().render(variables.get(FOLDER), variables);
      all.putIfAbsent("ANSIBLE_ASYNC_DIR", String.valueOf(named));
    }
    return all;
  }

  /** Where it is on the host. */
  String path() {
    return path;
  }

  /** A file beside it: the script, its input, its output. */
  String beside(String suffix) {
    return path + "." + suffix;
  }

  /** Writes the job's state. */
  void write(Map<String, @Nullable Object> values) {
    connection.put(JsonText.write(values).getBytes(StandardCharsets.UTF_8), path, 0600);
  }

  /** The job's state; null if there is no such job. */
  @Nullable Map<String, @Nullable Object> read() {
    CommandResult found = connection.run(Command.of("[ -f " + ShellQuote.quote(path) + " ]"));
    if (!found.succeeded()) {
      return null;
    }
    String text = new String(connection.fetch(path), StandardCharsets.UTF_8);
    try {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      JSON.readValue(text, Map.class)
          .forEach((key, value) -> values.put(String.valueOf(key), value));
      return values;
    } catch (JsonProcessingException e) {
      throw new HowdahException("Could not parse job output: " + text, e);
    }
  }

  /** Removes it with all that is beside it. */
  void remove() {
    String quoted = ShellQuote.quote(path);
    connection.run(Command.of("rm -f -- " + quoted + " " + quoted + ".*"));
  }
}
