package io.howdah.jenkins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parameters Jenkins' steps take, from test/resources/jenkins/steps.txt. */
final class StepSignatures {
  private static final Map<String, List<String>> ALL = read();

  private StepSignatures() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> all = new HashMap<>();
    FakeJenkins.read(Path.of("test/resources/jenkins/steps.txt"))
        .lines()
        .filter(l -> !l.startsWith("#"))
        .map(l -> List.of(l.split(" ")))
        .forEach(words -> all.put(words.get(0), words.subList(1, words.size())));
    return all;
  }

  /** Throws where a controller refuses the call, or answers in an encoding of its own. */
  static void check(StepCall call) {
    List<String> known = ALL.get(call.name());
    if (known == null || known.contains("...")) {
      return;
    }
    List<String> given = new ArrayList<>(call.named().keySet());
    if (!call.plain().isEmpty()) {
      given.add(sole(call, known));
    }
    for (String name : given) {
      if (known.stream().noneMatch(k -> bare(k).equals(name))) {
        throw wrong(call, "knows no " + name);
      }
    }
    for (String name : known) {
      if (!bare(name).equals(name) && !given.contains(bare(name)) && !isBinary(call)) {
        throw wrong(call, "needs " + bare(name));
      }
    }
    Object encoding = call.named().get("encoding");
    if (encoding != null && !Arrays.asList("UTF-8", "Base64").contains(encoding)) {
      throw wrong(call, "has the encoding " + encoding);
    }
  }

  /** One unnamed argument is the one that must be given. */
  private static String sole(StepCall call, List<String> known) {
    List<String> needed = known.stream().filter(k -> k.endsWith("!")).toList();
    if (call.plain().size() > 1 || needed.size() != 1 || !call.named().isEmpty()) {
      throw wrong(call, "takes no unnamed arguments here");
    }
    return bare(needed.get(0));
  }

  private static boolean isBinary(StepCall call) {
    return "Base64".equals(call.named().get("encoding"));
  }

  private static String bare(String name) {
    return name.replaceAll("[!+]$", "");
  }

  private static IllegalStateException wrong(StepCall call, String what) {
    return new IllegalStateException("the step " + call.name() + " " + what);
  }
}
