package io.howdah.jenkins;

import com.cloudbees.groovy.cps.Outcome;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The steps of Jenkins and of the plugins that issue 5 lists, as far as the library calls them. */
final class FakeSteps {
  /** A step's failure, as error and a failing sh throw it. */
  static final class StepException extends hudson.AbortException {
    StepException(String message) {
      super(message);
    }
  }

  /** What sh and other steps throw when somebody aborts the build. */
  static final class FlowInterruptedException extends RuntimeException {
    FlowInterruptedException() {
      super("aborted");
    }
  }

  static final Object SKIPPED = new Object();

  /** Calls that describe something; they make a value and suspend nothing. */
  static final Set<String> SYMBOLS =
      Set.of(
          "sshUserPrivateKey",
          "usernamePassword",
          "file",
          "string",
          "legacySCM",
          "choice",
          "booleanParam",
          "cron",
          "logRotator",
          "buildDiscarder",
          "disableConcurrentBuilds",
          "timestamps",
          "agent");

  private static final Set<String> DECLARATIVE =
      Set.of(
          "pipeline",
          "stages",
          "steps",
          "script",
          "options",
          "parameters",
          "triggers",
          "post",
          "always",
          "cleanup",
          "success",
          "failure",
          "aborted",
          "unstable");

  static final Set<String> KNOWN = new HashSet<>(DECLARATIVE);

  static {
    KNOWN.addAll(
        Set.of(
            "sh",
            "echo",
            "error",
            "readYaml",
            "readJSON",
            "writeFile",
            "fileExists",
            "pwd",
            "libraryResource",
            "junit",
            "archiveArtifacts",
            "withEnv",
            "withCredentials",
            "timeout",
            "stage",
            "library",
            "publishHTML"));
    KNOWN.addAll(Set.of("parallel", "node", "dir", "deleteDir", "stash", "unstash"));
  }

  /** Every step that was called, in order. */
  final List<StepCall> calls = new ArrayList<>();

  /** Files of the workspace, with their text. */
  final Map<String, String> files = new HashMap<>();

  final Map<String, Object> globals = new HashMap<>();

  /** Credentials by id, with the symbol of their kind. */
  final Map<String, String> credentials = new HashMap<>();

  /** The engine: a script in, an exit code out. */
  ToIntFunction<String> engine = script -> 0;

  /** Where find.sh finds the engine. */
  String found = "/opt/howdah/howdah";

  /** What only a release of the library has in its resources. */
  final Map<String, String> released = new HashMap<>();

  /** A script in, what it prints out; null: {@link #found} and {@link #kept} are the answers. */
  UnaryOperator<String> printed;

  /** The workspace's temporary folder. */
  String temporary = "/workspace@tmp";

  /** Whether the cron trigger started the build. */
  boolean nightly;

  /** Whether the controller has a library configured. */
  boolean configured = true;

  /** Why the library that is configured can't be loaded; empty where it can. */
  String unloadable = "";

  /** The launcher that keep.sh prints. */
  String kept = "";

  /** Plugins' steps that this controller does not have. */
  final Set<String> missing = new HashSet<>();

  /** The run of the engine that somebody aborts, by a part of its script; empty for none. */
  String aborted = "";

  /** The step at which somebody aborts the build; empty for none. */
  String abortedStep = "";

  String result = "SUCCESS";
  String failure = "";

  FakeSteps() {
    globals.put("any", "any");
    globals.put("scm", "scm");
    globals.put("params", new LinkedHashMap<>());
    globals.put("env", new LinkedHashMap<>());
    globals.put("currentBuild", new FakeBuild());
  }

  /** The running build: travels by name, as Jenkins' own does. */
  static final class FakeBuild implements Serializable {
    private static String description;

    public void setDescription(String text) {
      description = text;
    }

    public String getDescription() {
      return description;
    }

    /** Causes of a kind; as on the controller, a list. */
    public List<Object> getBuildCauses(String type) {
      return FakeJenkins.current().steps.nightly ? List.of(type) : List.of();
    }

    public String getCurrentResult() {
      return FakeJenkins.current().steps.result;
    }
  }

  static Object symbol(StepCall call) {
    StepSignatures.check(call);
    Map<String, Object> value = new LinkedHashMap<>(call.named());
    value.put("$symbol", call.name());
    return value;
  }

  /** What the step answers; with a body, null to run it or SKIPPED. */
  Object on(StepCall call, List<String> openers) {
    Declarative.check(call.name(), openers);
    StepSignatures.check(call);
    calls.add(call);
    if (call.name().equals(abortedStep)) {
      result = "ABORTED";
      throw new FlowInterruptedException();
    }
    switch (call.name()) {
      case "stage":
        return declared(openers) && !failure.isEmpty() ? SKIPPED : null;
      case "success":
      case "failure":
      case "aborted":
        return call.name().equalsIgnoreCase(result) ? null : SKIPPED;
      case "unstable":
        if (call.body() == null) {
          result = "UNSTABLE";
        }
        return call.body() != null && !result.equals("UNSTABLE") ? SKIPPED : null;
      case "error":
        throw new StepException(String.valueOf(call.argument("message")));
      case "library":
        return library(call);
      default:
        return work(call);
    }
  }

  private Object library(StepCall call) {
    String named = String.valueOf(call.argument("identifier"));
    if (!configured && !call.named().containsKey("retriever")) {
      throw new StepException("No library named " + named + " found");
    }
    if (!unloadable.isEmpty()) {
      throw new StepException(unloadable);
    }
    return null;
  }

  private Object work(StepCall call) {
    switch (call.name()) {
      case "libraryResource":
        return resource(String.valueOf(call.argument("resource")));
      case "readYaml":
        return new Load(LoadSettings.builder().build())
            .loadFromString(String.valueOf(call.named().get("text")));
      case "readJSON":
        return json(files.get(String.valueOf(call.named().get("file"))));
      case "fileExists":
        return files.containsKey(String.valueOf(call.argument("file")));
      case "pwd":
        return temporary;
      case "writeFile":
        files.put(call.named().get("file").toString(), call.named().get("text").toString());
        return null;
      case "sh":
        return shell(call);
      case "withCredentials":
        bind((List<?>) call.argument("bindings"));
        return null;
      default:
        return null;
    }
  }

  private void bind(List<?> bindings) {
    for (Object binding : bindings) {
      Map<?, ?> wanted = (Map<?, ?>) binding;
      if (!wanted.get("$symbol").equals(credentials.get(wanted.get("credentialsId")))) {
        throw new StepException("Could not find credentials " + wanted.get("credentialsId"));
      }
    }
  }

  private Object shell(StepCall call) {
    String script = call.argument("script").toString();
    endIfAborted(script);
    if (script.contains("'--json'")) {
      files.put(script.replaceAll("(?s).*?'--json' '([^']+)'.*", "$1"), "[]");
    }
    if (printed != null && Boolean.TRUE.equals(call.named().get("returnStdout"))) {
      return printed.apply(script);
    }
    String answer = "Keep howdah".equals(call.named().get("label")) ? kept : found;
    if (Boolean.TRUE.equals(call.named().get("returnStdout"))) {
      return answer + "\n";
    }
    int code = engine.applyAsInt(script);
    endIfAborted(script);
    return code;
  }

  /** Somebody may abort before the script begins or while it runs. */
  private void endIfAborted(String script) {
    if (!aborted.isEmpty() && script.contains(aborted)) {
      result = "ABORTED";
      throw new FlowInterruptedException();
    }
  }

  private Object resource(String name) {
    if (released.containsKey(name)) {
      return released.get(name);
    }
    Path file = Path.of("resources", name);
    if (!Files.exists(file)) {
      throw new StepException("No such library resource " + name + " could be found.");
    }
    return FakeJenkins.read(file);
  }

  private static Object json(String text) {
    try {
      return new ObjectMapper().readValue(text, Object.class);
    } catch (java.io.IOException e) {
      throw new StepException(e.getMessage());
    }
  }

  private static boolean declared(List<String> openers) {
    return !openers.isEmpty() && openers.get(openers.size() - 1).equals("stages");
  }

  /** A body has ended; a declarative stage keeps its failure, so that post still runs. */
  Outcome leave(StepCall opener, Outcome out, List<String> openers) {
    boolean stage = opener.name().equals("stage") && declared(openers);
    boolean condition = !openers.isEmpty() && openers.get(openers.size() - 1).equals("post");
    if ((stage || condition) && out.getAbnormal() != null) {
      note(out.getAbnormal());
      return new Outcome(null, null);
    }
    return out;
  }

  /** The first failure is the build's; a later one in post only reaches the log. */
  private void note(Throwable thrown) {
    if (failure.isEmpty()) {
      failure = String.valueOf(thrown.getMessage());
      result = thrown instanceof FlowInterruptedException ? "ABORTED" : "FAILURE";
    }
  }

  /** The scripts of all runs of the engine. */
  List<String> runs() {
    return calls.stream()
        .filter(c -> c.name().equals("sh") && c.named().containsKey("returnStatus"))
        .map(c -> c.named().get("script").toString())
        .toList();
  }
}
