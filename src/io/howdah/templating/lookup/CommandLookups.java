package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.filter.PyLines;
import io.howdah.templating.value.PyText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * pipe and lines: what a shell command on the controller prints. The term is the command, given to
 * /bin/sh as it stands, in the playbook's folder with the controller's environment.
 *
 * @param name pipe (all text, without white space at its end) or lines (one result per line)
 */
record CommandLookups(String name) implements Lookup {
  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      String output = output(PyText.str(term), context);
      if (name.equals("pipe")) {
        found.add(PyLines.rstrip(output));
      } else {
        output.lines().forEach(found::add);
      }
    }
    return found;
  }

  private String output(String command, LookupContext context) {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
    builder.directory(context.settings().basedir().toFile());
    if (!context.environment().isEmpty()) {
      builder.environment().clear();
      builder.environment().putAll(context.environment());
    }
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      if (code != 0) {
        throw Terms.error("lookup_plugin.%s(%s) returned %d".formatted(name, command, code));
      }
      return new String(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Terms.error("lookup_plugin." + name + "(" + command + "): " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Terms.error("lookup_plugin." + name + "(" + command + ") was interrupted");
    }
  }
}
