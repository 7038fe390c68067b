package io.howdah.cli.options;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hosts there are, and which of them count. */
public final class InventoryOptions {
  /** Inventory sources, in order. */
  @Option(
      names = {"-i", "--inventory", "--inventory-file"},
      paramLabel = "INVENTORY",
      description =
          "specify inventory host path or comma separated host list. --inventory-file is"
              + " deprecated")
  public List<String> sources = new ArrayList<>();

  /** The limit, or null. */
  @Option(
      names = {"-l", "--limit"},
      paramLabel = "SUBSET",
      description = "further limit selected hosts to an additional pattern")
  public @Nullable String limit;

  /** Whether only to list hosts. */
  @Option(
      names = "--list-hosts",
      description = "outputs a list of matching hosts; does not execute anything else")
  public boolean listHosts;

  /** Whether to forget cached facts first. */
  @Option(names = "--flush-cache", description = "clear the fact cache for every host in inventory")
  public boolean flushCache;
}
