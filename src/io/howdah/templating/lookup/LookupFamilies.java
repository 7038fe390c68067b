package io.howdah.templating.lookup;

import io.howdah.templating.extension.Registry;
import io.howdah.yaml.VaultSecrets;
import java.util.Map;
import java.util.function.Consumer;

/** All lookups, registered by family. */
public final class LookupFamilies {
  private LookupFamilies() {}

  /** Registers every family; files that are vaults can't be read. */
  public static void register(Registry registry) {
    ListLookups.register(registry);
    registry.lookup(new SimpleLookup("subelements", SubelementsLookup::run));
    registry.lookup(new SimpleLookup("sequence", SequenceLookup::run));
    registry.lookup(new EnvLookup());
    registry.lookup(new CommandLookups("pipe"));
    registry.lookup(new CommandLookups("lines"));
    registry.lookup(new VariableLookups("vars"));
    registry.lookup(new VariableLookups("varnames"));
    registry.lookup(new FileglobLookup());
    registry.lookup(new FirstFoundLookup());
    registry.lookup(new HostnamesLookup());
    registry.lookup(new PasswordLookup());
    registry.lookup(new UrlLookup());
    registry.lookup(new ConfigLookup(Map.of(), (type, plugin) -> null));
    readingWith(VaultSecrets.NONE).accept(registry);
  }

  /** Registers the lookups that read files anew, with the passwords that open vaults. */
  public static Consumer<Registry> readingWith(VaultSecrets secrets) {
    ControllerFiles files = new ControllerFiles(secrets);
    return registry -> {
      registry.lookup(new FileLookup(files));
      registry.lookup(new UnvaultLookup(files));
      registry.lookup(new CsvLookup(files));
      registry.lookup(new IniLookup(files));
      registry.lookup(new TemplateLookup(files));
    };
  }
}
