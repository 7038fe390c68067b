package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares an installed collection with its own manifest. */
@Command(
    name = "verify",
    description = "Compare checksums with the installed collection's manifest.")
final class CollectionVerify extends GalaxyAction implements Callable<Integer> {
  @Parameters(paramLabel = "collection_name", arity = "1..*", description = "namespace.name")
  List<String> names = new ArrayList<>();

  @Option(
      names = {"-p", "--collections-path"},
      paramLabel = "COLLECTIONS_PATH",
      description = "One or more directories to search for collections.")
  @Nullable String path;

  @Option(names = "--offline", description = "always so: howdah asks no Galaxy server")
  boolean offline;

  CollectionVerify(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    boolean good = true;
    for (String name : names) {
      good &= verify(name.replaceFirst(":.*", ""));
    }
    return good ? 0 : 1;
  }

  private boolean verify(String name) {
    Optional<Path> found = CollectionFolders.find(CollectionFolders.of(context, path), name);
    if (found.isEmpty()) {
      warn("Failed to verify collection " + name + ": Collection " + name + " is not installed.");
      return false;
    }
    Path folder = found.get();
    String full = name + ":" + Manifest.of(folder).version();
    say("Verifying '" + full + "'.");
    say("Installed collection found at '" + folder + "'");
    say("MANIFEST.json hash: " + Manifest.sha256(folder.resolve("MANIFEST.json")));
    List<String> changed = changed(folder);
    if (changed.isEmpty()) {
      say(
          "Successfully verified that checksums for '"
              + full
              + "' are internally consistent with its manifest.");
      return true;
    }
    say("Collection " + name + " contains modified content in the following files:");
    changed.forEach(file -> say("    " + file));
    return false;
  }

  private static List<String> changed(Path folder) {
    List<String> changed = new ArrayList<>();
    Object data = RequirementsFile.yaml(folder.resolve("FILES.json"));
    Object files = data instanceof Map<?, ?> map ? map.get("files") : null;
    if (files instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> one && "file".equals(one.get("ftype"))) {
          Path file = folder.resolve(String.valueOf(one.get("name")));
          boolean same =
              Files.isRegularFile(file) && Manifest.sha256(file).equals(one.get("chksum_sha256"));
          if (!same) {
            changed.add(String.valueOf(one.get("name")));
          }
        }
      }
    }
    return changed;
  }
}
