package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.NotSerializableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {
  private final FakeSteps steps = new FakeSteps();
  private final FakeJenkins jenkins = new FakeJenkins(steps);

  static List<String> steps() throws Exception {
    return StepHelp.steps();
  }

  /** Steps that take one Map and nothing else. */
  static List<String> mapSteps() throws Exception {
    Set<String> others =
        Set.of(
            "howdahParameters",
            "howdahCredentials",
            "howdahCluster",
            "howdahHosts",
            "howdahShards",
            "howdahShard",
            "howdahJoin",
            "howdahKeep");
    return steps().stream().filter(s -> !others.contains(s)).toList();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void keepsTheHouseRules(String step) {
    String text = FakeJenkins.read(Path.of("vars", step + ".groovy"));
    assertTrue(text.lines().count() <= 30, "30 lines at most");
    assertFalse(text.contains("@Field"), "a field's state is lost or shared");
    assertFalse(text.matches("(?s).*import io\\.howdah\\.(?!jenkins\\.).*"), "no engine class");
    assertFalse(Set.of("ansiblePlaybook", "ansibleAdhoc", "ansibleVault").contains(step));
    assertEquals(StepHelp.help(step), FakeJenkins.read(Path.of("vars", step + ".txt")));
    String docs = FakeJenkins.read(Path.of("docs", "jenkins.md"));
    assertTrue(docs.contains(StepHelp.docs(step)), "docs/jenkins.md: run StepHelp");
    assertTrue(jenkins.variable(step) instanceof FakeScript, "compiles");
  }

  @ParameterizedTest
  @MethodSource("mapSteps")
  void refusesAnUnknownParameterAndNamesTheNearest(String step) {
    String known = StepHelp.parameters(step).keySet().iterator().next();
    String asked = known.substring(0, known.length() - 1) + "_";
    Throwable e =
        assertThrows(
            FakeSteps.StepException.class, () -> jenkins.run(step + "(" + asked + ": 'x')"));
    assertTrue(e.getMessage().contains("the nearest is '" + known + "'"), e.getMessage());
    assertEquals(List.of(), steps.runs());
  }

  @ParameterizedTest
  @MethodSource("mapSteps")
  void runsAndReturnsPlainValues(String step) throws Throwable {
    String given =
        switch (step) {
          case "howdahPlaybook" -> "playbook: 'site.yml'";
          case "howdahAdhoc" -> "hosts: 'all', module: 'ping'";
          case "howdahInventory" -> "inventory: 'hosts'";
          case "howdahPublish" -> "name: 'x'";
          case "howdahVault" -> "action: 'encrypt', files: 'secrets.yml', vaultCredentialsId: 'v'";
          case "howdahRun" -> "name: 'x', arguments: ['--version']";
          default -> "engine: '/opt/howdah/howdah'";
        };
    steps.credentials.put("v", "file");
    Object result = jenkins.run("return " + step + "(" + given + ")");
    assertPlain(result);
    Set<String> others = Set.of("howdahEngine", "howdahPublish", "clusterSummary");
    assertEquals(others.contains(step), steps.runs().isEmpty());
  }

  private static void assertPlain(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(StepsTest::assertPlain);
      map.values().forEach(StepsTest::assertPlain);
    } else if (value instanceof List<?> list) {
      list.forEach(StepsTest::assertPlain);
    } else {
      assertTrue(
          value == null || value instanceof String || value instanceof Number,
          () -> "not plain: " + value);
    }
  }

  @Test
  void localsThatCannotBeSavedFail() {
    assertThrows(
        NotSerializableException.class,
        () -> jenkins.run("def m = ('a' =~ 'a'); echo 'x'; return m.matches()"));
  }

  @Test
  void playbookParametersBecomeWords() throws Throwable {
    jenkins.run(
        """
        howdahPlaybook(playbook: 'site.yml', inventory: 'hosts', limit: "it's", tags: ['a', 'b'],
          become: true, checkMode: true, verbosity: 2, forks: 7, extras: ['--force-handlers'],
          extraVars: [list: [1, 2], map: [k: 'v']])
        """);
    String line = steps.runs().get(0).lines().skip(1).findFirst().orElseThrow();
    assertTrue(
        line.contains(
            "'playbook' 'site.yml' '--tags' 'a,b' '-i' 'hosts' '--limit' 'it'\\''s' '--forks' '7'"
                + " '--become' '--check' '-vv' '-e' '{\"list\":[1,2],\"map\":{\"k\":\"v\"}}'"
                + " '--force-handlers'"),
        line);
  }

  /** Ansible's plugin takes a text here; the engine's words are a list. */
  @Test
  void extrasMayBeOneText() throws Throwable {
    jenkins.run(
        "howdahPlaybook(playbook: 'x.yml', extras: '-vv  --ssh-common-args=\"-o A=b c\" \\'d"
            + " e\\'')");
    String line = steps.runs().get(0).lines().skip(1).findFirst().orElseThrow();
    assertTrue(line.contains(" '-vv' '--ssh-common-args=-o A=b c' 'd e' "), line);
  }

  @Test
  void aHiddenVariableIsInTheEnvironmentAndNoWord() throws Throwable {
    jenkins.run(
        "howdahPlaybook(playbook: 'x.yml', extraVars: [pass: [value: 's3cret', hidden: true]])");
    assertFalse(steps.runs().get(0).contains("s3cret"));
    assertTrue(steps.runs().get(0).contains("HOWDAH_VAR_pass"));
    assertTrue(
        steps.calls.stream().anyMatch(c -> c.text().equals("withEnv{}[[HOWDAH_VAR_pass=s3cret]]")));
  }

  @Test
  void aReportThatNobodyWantsIsOnlyArchived() throws Throwable {
    steps.files.put("howdah-reports/playbook/report/index.html", "<html/>");
    jenkins.run("howdahPlaybook(playbook: 'x.yml', report: false)");
    assertTrue(steps.calls.stream().noneMatch(c -> c.name().equals("publishHTML")));
    jenkins.run("howdahPlaybook(playbook: 'x.yml')");
    assertTrue(steps.calls.stream().anyMatch(c -> c.name().equals("publishHTML")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh 'true'",
        "writeFile(file: 'a', text: 'b')",
        "junit(testResults: 'a', colour: 'b')",
        "publishHTML(reportName: 'a')",
        "timeout(unit: 'MINUTES') { }",
      })
  void whatAStepDoesNotTakeFails(String call) {
    assertThrows(IllegalStateException.class, () -> jenkins.run(call));
  }

  @Test
  void secretsAreBoundAndNeverWords() throws Throwable {
    steps.credentials.put("key", "usernamePassword");
    steps.credentials.put("vault", "string");
    steps.credentials.put("pass", "string");
    jenkins.run(
        """
        howdahPlaybook(playbook: 'site.yml', credentialsId: 'key', vaultCredentialsId: 'vault',
          extraVars: [db_password: [credentialsId: 'pass']])
        """);
    String words = steps.runs().get(0);
    assertTrue(
        words.contains("{{ lookup('\\''env'\\'', '\\''HOWDAH_VAR_db_password'\\'') }}"), words);
    List<StepCall> bound =
        steps.calls.stream().filter(c -> c.name().equals("withCredentials")).toList();
    String last = bound.get(bound.size() - 1).text();
    assertTrue(
        last.contains("HOWDAH_SSH_PASSWORD") && last.contains("HOWDAH_VAULT_PASSWORD"), last);
    assertTrue(last.contains("HOWDAH_VAR_db_password"), last);
  }

  @Test
  void aFailedRunNamesHostTaskAndMessage() {
    steps.engine = script -> 2;
    steps.files.put(
        "howdah-reports/playbook/summary.json",
        """
        {"exitCode":2,"changed":0,"hosts":{},"failures":[{"host":"h1","task":"Install","message":"no"}]}
        """);
    Throwable e =
        assertThrows(
            FakeSteps.StepException.class, () -> jenkins.run("howdahPlaybook(playbook: 'x.yml')"));
    assertEquals("howdah playbook ended with 2\n  h1: [Install] no", e.getMessage());
    assertTrue(steps.calls.stream().anyMatch(c -> c.name().equals("archiveArtifacts")));
  }

  @Test
  void changesMakeABuildUnstableWhenAsked() throws Throwable {
    steps.files.put(
        "howdah-reports/playbook/summary.json",
        "{\"exitCode\":0,\"changed\":3,\"hosts\":{},\"failures\":[]}");
    jenkins.run("howdahPlaybook(playbook: 'x.yml', unstableOnChange: true)");
    assertEquals("UNSTABLE", steps.result);
  }

  @Test
  void aWholeClusterIsDestroyedAlsoWhenAStageFails() {
    steps.engine = script -> script.contains("'--stage' 'patroni'") ? 2 : 0;
    assertThrows(FakeSteps.StepException.class, () -> jenkins.run("patroniCluster()"));
    List<String> runs = steps.runs();
    assertEquals(4, runs.size());
    assertTrue(runs.get(3).contains("'cluster' 'destroy' '--yes'"));
  }

  @Test
  void aFailedStageIsNotHiddenByADestroyThatFailsToo() {
    steps.engine = script -> 2;
    Throwable e =
        assertThrows(FakeSteps.StepException.class, () -> jenkins.run("patroniCluster()"));
    assertTrue(e.getMessage().startsWith("howdah machines ended with 2"), e.getMessage());
    assertEquals(2, steps.runs().size());
  }

  @Test
  void aDestroyThatFailsFailsTheBuild() {
    steps.engine = script -> script.contains("'destroy'") ? 2 : 0;
    Throwable e =
        assertThrows(FakeSteps.StepException.class, () -> jenkins.run("patroniCluster()"));
    assertTrue(e.getMessage().startsWith("howdah destroy ended with 2"), e.getMessage());
  }

  @Test
  void aKeptClusterIsNotDestroyed() throws Throwable {
    jenkins.run("patroniCluster(keep: 'true', secondRun: false)");
    assertEquals(5, steps.runs().size());
    assertTrue(steps.runs().stream().noneMatch(r -> r.contains("'destroy'")));
  }

  @Test
  void anAgentWithoutTheEngineSaysWhatToDo() {
    steps.found = "";
    Throwable e = assertThrows(FakeSteps.StepException.class, () -> jenkins.run("verifyCluster()"));
    assertTrue(e.getMessage().contains("no howdah on this agent"), e.getMessage());
  }

  private void release() {
    steps.released.put("howdah.jar.sha256", "abc\n");
    steps.released.put("howdah.jar", "UEsDBA==");
    steps.released.put("howdah", "#!/bin/sh");
  }

  @Test
  void aReleasesEngineIsBroughtToAnAgentThatHasNone() throws Throwable {
    release();
    steps.found = "\n/cache/engine-abc";
    steps.kept = "/cache/engine-abc/howdah";
    assertEquals("/cache/engine-abc/howdah", jenkins.run("return howdahEngine()"));
    assertEquals("UEsDBA==", steps.files.get("/workspace@tmp/howdah-engine/howdah.jar"));
    assertTrue(
        steps.calls.stream().anyMatch(c -> c.text().contains("HOWDAH_KEPT=/cache/engine-abc")));
  }

  @Test
  void anAgentThatHasTheEngineIsBroughtNone() throws Throwable {
    release();
    steps.found = "/cache/engine-abc/howdah\n/cache/engine-abc";
    assertEquals("/cache/engine-abc/howdah", jenkins.run("return howdahEngine()"));
    assertTrue(steps.calls.stream().noneMatch(c -> c.name().equals("writeFile")));
  }

  @Test
  void adhocParametersBecomeWords() throws Throwable {
    jenkins.run(
        "howdahAdhoc(hosts: 'web', module: 'shell', moduleArguments: 'uptime', become: true)");
    String line = steps.runs().get(0).lines().skip(1).findFirst().orElseThrow();
    assertTrue(line.contains("'adhoc' 'web' '-m' 'shell' '-a' 'uptime' '--become'"), line);
  }

  @Test
  void anInventoryIsRead() throws Throwable {
    steps.files.put("howdah-reports/inventory/inventory.json", "{\"all\": {\"hosts\": [\"h1\"]}}");
    assertEquals(
        "h1", jenkins.run("return howdahInventory(inventory: ['a', 'b']).all.hosts[0]").toString());
    assertTrue(
        steps
            .runs()
            .get(0)
            .contains(
                "'inventory' '--list' '--output' 'howdah-reports/inventory/inventory.json' '-i' 'a'"
                    + " '-i' 'b'"));
  }

  @Test
  void anAbortedRunIsStillPublished() {
    steps.aborted = "'playbook' 'x.yml'";
    assertThrows(
        FakeSteps.FlowInterruptedException.class,
        () -> jenkins.run("howdahPlaybook(playbook: 'x.yml')"));
    assertTrue(steps.calls.stream().anyMatch(c -> c.name().equals("archiveArtifacts")));
  }

  @Test
  void anAbortedClusterIsDestroyedAndDescribed() {
    steps.aborted = "'--stage' 'patroni'";
    assertThrows(
        FakeSteps.FlowInterruptedException.class, () -> jenkins.run("patroniCluster(scope: 'x')"));
    assertTrue(steps.runs().get(3).contains("'cluster' 'destroy' '--yes'"));
    assertEquals("x on lab: 3 etcd, 2 PostgreSQL, ABORTED", description());
  }

  @Test
  void aFailedClustersDescriptionNamesHostTaskAndMessage() {
    steps.engine = script -> script.contains("'--stage' 'etcd'") ? 2 : 0;
    steps.files.put(
        "howdah-reports/etcd/summary.json",
        """
        {"exitCode":2,"changed":0,"hosts":{},"failures":[{"host":"h1","task":"Install","message":"no\\nmore"}]}
        """);
    assertThrows(FakeSteps.StepException.class, () -> jenkins.run("patroniCluster()"));
    assertEquals(
        "howdah on lab: 3 etcd, 2 PostgreSQL, FAILURE, etcd: h1: [Install] no", description());
  }

  @Test
  void aClusterWithoutAnEngineIsAFailureAndNoAbort() {
    steps.found = "";
    assertThrows(FakeSteps.StepException.class, () -> jenkins.run("patroniCluster()"));
    assertEquals("howdah on lab: 3 etcd, 2 PostgreSQL, FAILURE", description());
  }

  private String description() {
    return ((FakeSteps.FakeBuild) steps.globals.get("currentBuild")).getDescription();
  }

  @Test
  void aReportIsPublishedAndWithoutThePluginOnlyArchived() throws Throwable {
    steps.files.put("howdah-reports/x/report/index.html", "<html/>");
    jenkins.run("howdahPublish(name: 'x')");
    assertTrue(steps.calls.stream().anyMatch(c -> c.name().equals("publishHTML")));
    steps.calls.clear();
    steps.missing.add("publishHTML");
    jenkins.run("howdahPublish(name: 'x')");
    assertTrue(
        steps.calls.stream().anyMatch(c -> c.text().contains("HTML Publisher plugin is missing")));
  }

  /** The Jenkinsfile that README.md tells a team to paste, as it stands. */
  @Test
  void theReadmesJenkinsfileWorks() throws Throwable {
    String readme = FakeJenkins.read(Path.of("README.md"));
    int start = readme.indexOf("```groovy\n") + 10;
    String text = readme.substring(start, readme.indexOf("```", start));
    assertEquals(10, text.lines().count());
    jenkins.run(text);
    assertEquals("SUCCESS", steps.result);
    assertEquals(7, steps.runs().size());
    assertTrue(steps.runs().stream().allMatch(r -> r.contains("'--set' 'synchronous_mode=true'")));
    assertTrue(FakeJenkins.read(Path.of("docs/jenkins.md")).contains(text), "docs/jenkins.md too");
  }

  @Test
  void aValueThatIsNoneOfItsKindIsRefusedWithTheNearest() {
    Throwable e =
        assertThrows(
            FakeSteps.StepException.class, () -> jenkins.run("drillCluster(when: 'nightli')"));
    assertEquals(
        "drillCluster: the parameter 'when' can't be 'nightli'; the nearest is 'nightly'. All:"
            + " always, nightly, never",
        e.getMessage());
  }

  @Test
  void aValueOfTheWrongTypeIsRefused() {
    for (String wrong :
        List.of("become: ['x']", "forks: 'many'", "extraVars: 'a=1'", "limit: [1]")) {
      Throwable e =
          assertThrows(
              FakeSteps.StepException.class,
              () -> jenkins.run("howdahPlaybook(playbook: 'x.yml', " + wrong + ")"));
      assertTrue(e.getMessage().contains("must be a "), wrong + ": " + e.getMessage());
    }
  }

  private List<String> words() {
    return steps.runs().stream()
        .map(r -> r.lines().skip(1).findFirst().orElseThrow().replaceAll("^set -- '[^']*' ", ""))
        .toList();
  }

  @Test
  void shardsRunOnAgentsAndAreJoined() throws Throwable {
    steps.files.put(
        "howdah-reports/playbook/summary.json",
        "{\"exitCode\":0,\"changed\":3,\"hosts\":{\"h1\":{}},\"failures\":[]}");
    Object changed =
        jenkins.run("return howdahPlaybook(playbook: 'x.yml', shards: 2, agents: 'linux').changed");
    assertEquals(3, changed);
    List<String> words = words();
    assertEquals(3, words.size());
    assertTrue(words.get(0).contains("'--shard' '1/2'"), words.get(0));
    assertTrue(words.get(1).contains("'--shard' '2/2'"), words.get(1));
    assertTrue(
        words
            .get(2)
            .endsWith(
                "'join-reports' 'howdah-reports/playbook' 'howdah-reports/playbook-1'"
                    + " 'howdah-reports/playbook-2'"),
        words.get(2));
    List<StepCall> nodes = steps.calls.stream().filter(c -> c.name().equals("node")).toList();
    assertEquals(List.of("linux"), nodes.get(0).plain());
    assertEquals(2, nodes.size());
    assertEquals(1, steps.calls.stream().filter(c -> c.name().equals("parallel")).count());
  }

  @Test
  void aShardThatBreaksOffStopsTheOthersAndNamesItsHost() {
    steps.engine = script -> script.contains("'1/2'") || script.contains("join-reports") ? 2 : 0;
    String summary =
        """
        {"exitCode":2,"changed":0,"brokenOff":true,"hosts":{"h1":{}},
         "failures":[{"host":"h1","task":"t","message":"no"}]}
        """;
    steps.files.put("howdah-reports/playbook-1/summary.json", summary);
    steps.files.put("howdah-reports/playbook/summary.json", summary);
    Throwable e =
        assertThrows(
            FakeSteps.StepException.class,
            () -> jenkins.run("howdahPlaybook(playbook: 'x.yml', shards: 2)"));
    assertEquals("howdah playbook ended with 2\n  h1: [t] no", e.getMessage());
    assertEquals(2, steps.runs().size(), "the second shard did not begin");
  }

  @Test
  void anAbortOfShardsStaysAnAbort() {
    steps.aborted = "'2/2'";
    assertThrows(
        FakeSteps.FlowInterruptedException.class,
        () -> jenkins.run("howdahPlaybook(playbook: 'x.yml', shards: 2)"));
    assertTrue(steps.runs().get(2).contains("'join-reports'"));
  }

  /** No catch of the library may take an abort for a failure that it can live with. */
  @ParameterizedTest
  @ValueSource(strings = {"withCredentials", "writeFile", "unstash", "libraryResource", "sh"})
  void anAbortAtAnyStepStaysAnAbort(String step) {
    steps.abortedStep = step;
    steps.found = "";
    steps.credentials.put("key", "usernamePassword");
    assertThrows(
        FakeSteps.FlowInterruptedException.class,
        () ->
            jenkins.run(
                "howdahPlaybook(playbook: 'x.yml', shards: 2, credentialsId: 'key',"
                    + " inventoryContent: 'h1')"));
  }
}
