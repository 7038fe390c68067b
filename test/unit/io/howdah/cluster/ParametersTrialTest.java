package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.engine.PlaybookTrial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the roles say of parameters that PostgreSQL, here a script with its answers, does not take.
 */
class ParametersTrialTest {
  private static final String POSTGRES =
      """
      #!/bin/sh
      case $1 in
        --describe-config) printf 'max_connections\\tx\\nwork_mem\\tx\\n'; exit ;;
        --version) echo 'postgres (PostgreSQL) 15.20 (Debian)'; exit ;;
      esac
      file=${6#config_file=}
      [ "$1 $2 $3 $5" = "-C max_connections -D -c" ] || exit 9
      cp "$file" %s
      log() { echo "2026-12-01 02:55:10.197 GMT [1] $1" >&2; }
      log 'LOG:  skipping missing configuration file "/x/postgresql.auto.conf"'
      bad=0
      for name in max_conections xyzzy; do
        if grep -q "^$name = " "$file"; then
          log "LOG:  unrecognized configuration parameter \\"$name\\" in file \\"$file\\" line 1"
          bad=1
        fi
      done
      if grep -q "^huge_pages = 'perhaps'" "$file"; then
        log 'LOG:  invalid value for parameter "huge_pages": "perhaps"'
        log 'HINT:  Available values: off, on, try.'
        bad=1
      fi
      [ $bad = 0 ] || log "FATAL:  configuration file \\"$file\\" contains errors"
      exit $bad
      """;

  @TempDir Path folder;

  private PlaybookTrial trial(String parameters) {
    Path role = Path.of("resources/cluster/roles/patroni").toAbsolutePath();
    PlaybookTrial trial =
        new PlaybookTrial(folder)
            .file("bin/postgres", POSTGRES.formatted(folder.resolve("seen")))
            .file("inventory", "node ansible_connection=local\n")
            .file(
                "playbook.yml",
                """
                - hosts: all
                  gather_facts: false
                  vars:
                    postgresql_bin_dir: %s
                    patroni_parameters: %s
                  tasks:
                    - import_role: {name: %s, tasks_from: parameters.yml}
                """
                    .formatted(folder.resolve("bin"), parameters, role));
    folder.resolve("bin/postgres").toFile().setExecutable(true);
    return trial.run();
  }

  @Test
  void unknownNamesAreToldWithTheNearestOneAndWrongValuesWithTheReason() {
    List<String> story = trial("{max_conections: 5, xyzzy: true, huge_pages: perhaps}").story();
    assertEquals(
        "parameters.max_conections is no parameter of PostgreSQL 15.20; did you"
            + " mean max_connections?\n"
            + "parameters.xyzzy is no parameter of PostgreSQL 15.20\n"
            + "invalid value for parameter \"huge_pages\": \"perhaps\"\n"
            + "Available values: off, on, try.",
        story.get(story.size() - 1).replaceFirst(".*does not take: ", ""));
  }

  @Test
  void whatIsRightPassesAsItIs() throws Exception {
    List<String> story =
        trial(
                "{an.extension: \"it's \\\\ a\\n"
                    + "b\", work_mem: 4MB, archive_command: 'cp \"%p\" $HOME'}")
            .story();
    assertTrue(story.get(story.size() - 1).startsWith("node skipped "), story.toString());
    List<String> seen = Files.readAllLines(folder.resolve("seen"));
    assertEquals(
        List.of("an.extension = 'it''s \\\\ a\\nb'", "archive_command = 'cp \"%p\" $HOME'"),
        seen.stream().filter(line -> line.startsWith("a")).toList());
  }
}
