package io.howdah.module.net;

import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Downloads for modules that take a URL in place of a file. */
public final class Downloads {
  private Downloads() {}

  /**
   * Fetches a URL to a new temporary file of the host; the caller removes it.
   *
   * @throws ModuleFailure in Ansible's words if that fails
   */
  public static String toTemporary(String url, boolean validate, ModuleContext context) {
    return toTemporary(url, validate, context, "Failure downloading %s, %s");
  }

  /** The same with other words: a format for the URL and the reason. */
  @SuppressWarnings("AnnotateFormatMethod")
  public static String toTemporary(
      String url, boolean validate, ModuleContext context, String failure) {
    HostOutput out =
        new HostScript()
            .line("umask 077; printf '%s\\0' \"$(mktemp \"${TMPDIR:-/tmp}/howdah_tmpXXXXXXXX\")\"")
            .line(HttpTool.DETECT)
            .run(context);
    String file = out.field();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", "ansible-httpget");
    headers.put("Connection", "close");
    HttpRequest.Settings settings =
        new HttpRequest.Settings(
            10, "urllib2", List.of(), validate, null, null, null, null, true, List.of(), true, null,
            null);
    HttpAnswer answer =
        HostHttp.read(context, out)
            .send(new HttpRequest(url, "GET", headers, null, settings), file);
    if (answer.status() != 200) {
      context.run("rm -f -- " + HostPath.word(file));
      throw new ModuleFailure(failure.formatted(url, answer.message()));
    }
    return file;
  }
}
