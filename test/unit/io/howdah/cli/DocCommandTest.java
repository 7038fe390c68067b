package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts are real Ansible's, asked of ansible-doc 2.14.18 with files like these. */
class DocCommandTest {
  private static final String MODULE =
      """
      #!/usr/bin/python
      '''text that says DOCUMENTATION = nothing
      DOCUMENTATION = "not this"
      '''
      DOCUMENTATION = r'''
      module: greet
      short_description: Says C(hello)
      version_added: 1.2.0
      description:
        - Greets I(name) with B(words).
        - See U(https://example.com) and L(this, https://example.com/x).
      options:
        name:
          description: Who is greeted.
          type: str
          required: true
        times:
          description:
            - How often.
          type: int
          default: 1
          choices: [1, 2]
      extends_documentation_fragment:
        - acme.tools.common
        - acme.tools.common.more
      author: Jo (@jo)
      '''
      EXAMPLES = '''
      - acme.tools.greet: {name: x}
      '''
      RETURN = '''
      said:
        description: What was said.
        returned: always
        type: str
      '''
      """;

  private static final String FRAGMENT =
      """
      class ModuleDocFragment(object):
          DOCUMENTATION = r'''
      options:
        loud:
          description: Whether it is loud.
          type: bool
          default: false
          version_added: 1.3.0
      notes:
        - Needs a mouth.
      '''
          MORE = r'''
      attributes:
        check_mode:
          support: full
          description: Says nothing.
      '''
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    CommandContext context =
        new CommandContext(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            Map.of("HOME", folder.toString(), "ANSIBLE_COLLECTIONS_PATH", folder + "/collections"),
            folder);
    return new Main(context).run(words);
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void collection() throws IOException {
    String top = "collections/ansible_collections/acme/tools/plugins/";
    file(top + "modules/greet.py", MODULE);
    file(top + "doc_fragments/common.py", FRAGMENT);
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aModuleOfACollectionWithItsFragments() throws IOException {
    collection();
    assertEquals(0, run("doc", "acme.tools.greet"), this::errors);
    assertEquals(
        """
        > ACME.TOOLS.GREET    (%s/collections/ansible_collections/acme/tools/plugins/modules/greet.py)

                Greets `name' with *words*. See https://example.com and this
                <https://example.com/x>.

        ADDED IN: version 1.2.0 of acme.tools

        OPTIONS (= is mandatory):

        - loud
                Whether it is loud.
                default: false
                type: bool
                added in: version 1.3.0 of acme.tools


        = name
                Who is greeted.
                type: str

        - times
                How often.
                choices: [1, 2]
                default: 1
                type: int


        ATTRIBUTES:

                check_mode:
                  description: Says nothing.
                  support: full

        NOTES:
              * Needs a mouth.


        AUTHOR: Jo (@jo)

        EXAMPLES:

        - acme.tools.greet: {name: x}


        RETURN VALUES:
        - said
                What was said.
                returned: always
                type: str
        """
            .formatted(folder),
        output());
  }

  @Test
  void aSnippetIsATask() throws IOException {
    collection();
    assertEquals(0, run("doc", "-s", "acme.tools.greet"), this::errors);
    assertEquals(
        """
        - name: Says `hello'
          greet:
              loud:                  # Whether it is loud.
              name:                  # (required) Who is greeted.
              times:                 # How often.
        """,
        output());
  }

  @Test
  void listsOfACollection() throws IOException {
    collection();
    assertEquals(0, run("doc", "-l", "acme.tools"), this::errors);
    assertEquals("acme.tools.greet Says `hello'", output().strip());
  }

  @Test
  void jsonHoldsWhatTheFileSays() throws IOException {
    collection();
    assertEquals(0, run("doc", "-j", "acme.tools.greet"), this::errors);
    assertTrue(output().contains("\"short_description\": \"Says C(hello)\""), output());
    assertTrue(output().contains("\"has_action\": false"), output());
  }

  @Test
  void unknownNamesAreWarnedOf() {
    assertEquals(0, run("doc", "acme.tools.none"));
    assertEquals("[WARNING]: acme.tools.none was not found\n", errors());
    assertEquals("", output());
  }

  @Test
  void aFileWithoutDocumentationIsRefused() throws IOException {
    file("library/bare.py", "print('x')\n");
    assertEquals(1, run("doc", "--playbook-dir", folder.toString(), "bare"));
    assertTrue(
        errors()
            .contains(
                "ERROR! module bare missing documentation (or could not parse documentation): No"
                    + " documentation available for bare ("
                    + folder
                    + "/library/bare.py)"),
        errors());
  }

  @Test
  void collectionsAreNamedByTwoWords() {
    assertEquals(1, run("doc", "-l", "acme"));
    assertTrue(errors().contains("Invalid collection name (must be of the form"), errors());
    assertEquals(1, run("doc", "-l", "acme.none"));
    assertTrue(errors().contains("Cannot use supplied collection acme.none"), errors());
  }

  @Test
  void namesAreNeeded() {
    assertEquals(5, run("doc"));
    assertTrue(errors().contains("Missing name(s), incorrect options passed"), errors());
  }

  @Test
  void shapesExcludeEachOther() {
    assertEquals(2, run("doc", "-s", "-l"));
    assertTrue(
        errors().contains("argument -l/--list: not allowed with argument -s/--snippet"), errors());
  }

  @Test
  void ourOwnModulesAreDocumentedFromTheirOptions() {
    assertEquals(0, run("doc", "ansible.builtin.tempfile"), this::errors);
    assertTrue(output().startsWith("> ANSIBLE.BUILTIN.TEMPFILE "), output());
    assertTrue(output().contains("OPTIONS (= is mandatory):"), output());
    assertTrue(output().contains("- suffix\n"), output());
  }

  @Test
  void rolesTellTheirEntryPoints() throws IOException {
    file(
        "roles/web/meta/argument_specs.yml",
        """
        argument_specs:
          main:
            short_description: A web server
            description: Installs it.
            author: Jo
            options:
              port: {description: Where it listens., type: int, default: 80}
          other:
            short_description: Another way
        """);
    assertEquals(0, run("doc", "-t", "role", "-r", folder + "/roles", "-e", "main", "web"));
    assertEquals(
        """
        > WEB    (%s/roles/web)

        ENTRY POINT: main - A web server

                Installs it.

        OPTIONS (= is mandatory):

        - port
                Where it listens.
                default: 80
                type: int


        AUTHOR: Jo
        """
            .formatted(folder),
        output());
    out.reset();
    assertEquals(0, run("doc", "-t", "role", "-l", "-r", folder + "/roles"));
    assertTrue(output().matches("(?s).*web +main +A web se.*web +other +Another.*"), output());
  }

  @Test
  void keywordsTellWhereTheyApply() {
    assertEquals(0, run("doc", "-t", "keyword", "-j", "async", "nosuch"));
    assertTrue(output().contains("\"applies_to\": [\n            \"Task\"\n        ]"), output());
    assertFalse(output().contains("nosuch"), output());
    assertTrue(errors().contains("Skipping Invalid keyword 'nosuch' specified"), errors());
  }
}
