package io.howdah.playbook.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.playbook.Block;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Play;
import io.howdah.playbook.Role;
import io.howdah.playbook.Task;
import io.howdah.playbook.load.PlaybookLoader.Included;
import io.howdah.playbook.load.PlaybookLoader.RoleInclude;
import io.howdah.playbook.load.PlaybookLoader.TasksInclude;
import io.howdah.support.FakeLoading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What includes bring while a play runs. */
class IncludesTest {
  @TempDir Path directory;

  private final PlaybookLoader loader = new PlaybookLoader(FakeLoading.options());

  private void file(String name, String text) throws IOException {
    Path path = directory.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Play play(String text) throws IOException {
    file("site.yml", text);
    return loader.load(directory.resolve("site.yml")).plays().get(0);
  }

  private static Task first(List<Block> blocks) {
    return blocks.get(0).tasks().get(0);
  }

  @Test
  void includedTasksTakeVarsAndApplyButNotTags() throws IOException {
    file("more.yml", "- ping:\n");
    Play play =
        play(
            "- hosts: all\n"
                + "  tags: p\n"
                + "  tasks:\n"
                + "    - include_tasks: more.yml\n"
                + "      tags: i\n"
                + "      vars: {a: 1}\n");
    Task include = first(play.tasks());
    Path found = loader.tasksFile(play, include, "more.yml");
    Included included =
        loader.includeTasks(
            play, new TasksInclude(include, found, Map.of("item", 2L), Map.of("become", true)));
    Task task = first(included.blocks());
    assertEquals(List.of("p"), task.tags());
    assertEquals(true, task.keyword(Keyword.BECOME));
    assertEquals(List.of(Map.of("a", 1L, "item", 2L)), task.includeVars());
  }

  @Test
  void nestedIncludesAreFoundBesideTheFileThatIncludes() throws IOException {
    file("sub/one.yml", "- include_tasks: two.yml\n");
    file("sub/two.yml", "- ping:\n");
    Play play = play("- hosts: all\n  tasks:\n    - include_tasks: sub/one.yml\n");
    Task outer = first(play.tasks());
    Path one = loader.tasksFile(play, outer, "sub/one.yml");
    Included included = loader.includeTasks(play, new TasksInclude(outer, one, Map.of(), Map.of()));
    Task inner = first(included.blocks());
    assertEquals(
        directory.resolve("sub/two.yml").toAbsolutePath(),
        loader.tasksFile(play, inner, "two.yml"));
  }

  @Test
  void anIncludedRoleEndsWithItsMark() throws IOException {
    file("roles/r/tasks/main.yml", "- ping:\n");
    file("roles/r/handlers/main.yml", "- name: h\n  ping:\n");
    Play play = play("- hosts: all\n  tasks:\n    - include_role: {name: r, public: true}\n");
    Task include = first(play.tasks());
    Included included =
        loader.includeRole(play, new RoleInclude(include, include.args(), Map.of()));
    List<Task> tasks = included.blocks().stream().flatMap(b -> b.tasks().stream()).toList();
    assertEquals(List.of("r : ping", "r : meta"), tasks.stream().map(Task::title).toList());
    assertEquals("role_complete", tasks.get(1).args().get("_raw_params"));
    assertTrue(tasks.get(1).implicit());
    assertEquals("r : h", first(included.handlers()).title());
    assertEquals(List.of("r"), included.visible().stream().map(Role::fullName).toList());
  }

  @Test
  void theSameRoleTwiceIsOneObject() throws IOException {
    file("roles/r/tasks/main.yml", "- ping:\n");
    Play play = play("- hosts: all\n  roles: [r, r, {role: r, x: 1}]\n");
    assertSame(play.roles().get(0).role(), play.roles().get(1).role());
    assertTrue(play.roles().get(0).role() != play.roles().get(2).role());
  }

  @Test
  void dependenciesRunFirstWithTheDependentsTags() throws IOException {
    file("roles/r/tasks/main.yml", "- ping:\n");
    file("roles/r/meta/main.yml", "dependencies: [d]\n");
    file("roles/d/tasks/main.yml", "- ping:\n");
    Play play = play("- hosts: all\n  roles: [{role: r, tags: t, when: w}]\n");
    Task first = first(play.roles().get(0).blocks());
    assertEquals("d : ping", first.title());
    assertEquals(List.of("t"), first.tags());
    assertEquals(List.of("w"), first.when());
  }

  @Test
  void collectionsBesideThePlaybookAreFound() throws IOException {
    file("collections/ansible_collections/n/c/roles/r/tasks/main.yml", "- ping:\n");
    Play play = play("- hosts: all\n  roles: [n.c.r]\n");
    assertEquals("n.c.r : ping", first(play.roles().get(0).blocks()).title());
    Play brief = play("- hosts: all\n  collections: [n.c]\n  roles: [r]\n");
    assertEquals("n.c.r", brief.roles().get(0).role().fullName());
  }
}
