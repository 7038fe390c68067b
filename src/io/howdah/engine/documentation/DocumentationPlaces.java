package io.howdah.engine.documentation;

import io.howdah.engine.RunRequest;
import io.howdah.engine.foreign.ForeignCode;
import io.howdah.python.CollectionFolders;
import io.howdah.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folders in which documented things are looked for. */
final class DocumentationPlaces {
  private final RunRequest.Paths paths;
  private final ForeignCode code;
  private final @Nullable Path playbooks;

  /**
   * The places of a request.
   *
   * @param playbooks {@code --playbook-dir}, or null
   */
  DocumentationPlaces(RunRequest request, YamlReader reader, @Nullable Path playbooks) {
    this.paths = request.paths();
    this.code = new ForeignCode(request, reader, message -> {});
    this.playbooks = playbooks;
    if (playbooks != null) {
      code.lookIn(playbooks);
    }
  }

  /** The user's own folders of a kind, nearest first. */
  List<Path> folders(PluginKind kind) {
    return code.folders().of(kind.besidePlaybook());
  }

  /** The user's own folders of fragments. */
  List<Path> fragments() {
    return code.folders().of("doc_fragments_plugins");
  }

  /** Where an installed Ansible has its own of a kind; null where there is no Ansible. */
  @Nullable Path builtin(PluginKind kind) {
    Path ansible = code.ansible();
    return ansible == null ? null : ansible.resolve(kind.insideAnsible());
  }

  /** The package of an installed Ansible, or null. */
  @Nullable Path ansible() {
    return code.ansible();
  }

  CollectionFolders collections() {
    return code.collections();
  }

  /** Where roles are searched: beside the playbooks, in the configured folders, among playbooks. */
  List<Path> roles() {
    List<Path> all = new ArrayList<>();
    if (playbooks != null && Files.isDirectory(playbooks.resolve("roles"))) {
      all.add(playbooks.resolve("roles"));
    }
    all.addAll(paths.roles());
    if (playbooks != null) {
      all.add(playbooks);
    }
    return all;
  }
}
