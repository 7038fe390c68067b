package io.howdah.python.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.module.ModuleFailure;
import io.howdah.python.CollectionFolders;
import io.howdah.python.ModuleFile;
import io.howdah.python.PluginFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackerTest {
  @TempDir Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Payload pack(String module) {
    PluginFolders folders = new PluginFolders(Map.of());
    folders.add(folder);
    CollectionFolders collections =
        new CollectionFolders(
            List.of(folder),
            null,
            path ->
                Map.of(
                    "plugin_routing",
                    Map.of("module_utils", Map.of("old", Map.of("redirect", "n.c.fresh")))));
    return new Packer(folders, collections, null, "2.14.18")
        .pack(new ModuleFile(folder.resolve(module), "m"));
  }

  @Test
  void takesWhatIsImportedAndWhatThatImports() throws IOException {
    file("module_utils/basic.py", "from ansible.module_utils.deep.inner import thing\n");
    file("module_utils/deep/__init__.py", "");
    file("module_utils/deep/inner.py", "from . import beside\nthing = 1\n");
    file("module_utils/deep/beside.py", "");
    file("module_utils/unused.py", "");
    file("library/m.py", "from ansible.module_utils.basic import AnsibleModule\n");
    Payload payload = pack("library/m.py");
    assertEquals("ansible.modules.m", payload.pythonName());
    assertTrue(
        payload
            .files()
            .keySet()
            .containsAll(
                List.of(
                    "ansible/__init__.py",
                    "ansible/modules/__init__.py",
                    "ansible/modules/m.py",
                    "ansible/module_utils/basic.py",
                    "ansible/module_utils/deep/__init__.py",
                    "ansible/module_utils/deep/inner.py",
                    "ansible/module_utils/deep/beside.py")));
    assertFalse(payload.files().containsKey("ansible/module_utils/unused.py"));
  }

  @Test
  void aMissingOneIsAnErrorUnlessItsImportIsInABlock() throws IOException {
    file("module_utils/basic.py", "");
    file(
        "library/m.py",
        "import ansible.module_utils.basic\n"
            + "try:\n"
            + "    import ansible.module_utils.no\n"
            + "except ImportError:\n"
            + "    pass\n");
    pack("library/m.py");
    file("library/m.py", "from ansible.module_utils.no.such import x\n");
    ModuleFailure failure = assertThrows(ModuleFailure.class, () -> pack("library/m.py"));
    assertEquals(
        "Could not find imported module support code for ansible.modules.m.  Looked for"
            + " (['ansible.module_utils.no.such.x', 'ansible.module_utils.no.such'])",
        failure.getMessage());
  }

  @Test
  void aCollectionHandsOnByItsRouting() throws IOException {
    file("module_utils/basic.py", "");
    file("ansible_collections/n/c/meta/runtime.yml", "");
    file("ansible_collections/n/c/plugins/module_utils/fresh.py", "");
    file("ansible_collections/n/c/plugins/modules/m.py", "from ..module_utils.old import x\n");
    Payload payload = pack("ansible_collections/n/c/plugins/modules/m.py");
    String root = "ansible_collections/n/c/plugins/module_utils/";
    assertTrue(payload.files().containsKey(root + "old/__init__.py"));
    assertTrue(payload.files().containsKey(root + "fresh.py"));
  }

  @Test
  void withoutModuleUtilsItSaysWhatToInstall() throws IOException {
    file("library/m.py", "from ansible.module_utils.basic import AnsibleModule\n");
    ModuleFailure failure = assertThrows(ModuleFailure.class, () -> pack("library/m.py"));
    assertTrue(String.valueOf(failure.getMessage()).contains("needs ansible.module_utils"));
  }
}
