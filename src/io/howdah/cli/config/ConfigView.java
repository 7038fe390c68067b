package io.howdah.cli.config;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The ansible.cfg in use, as it stands. */
@Command(name = "view", description = "View configuration file")
final class ConfigView extends ConfigAction implements Callable<Integer> {
  ConfigView(World world) {
    super(world);
  }

  @Override
  public Integer call() {
    Path path =
        configuration()
            .file()
            .orElseThrow(() -> new HowdahException("Invalid or no config file was supplied"));
    try {
      print(Files.readString(path));
      return 0;
    } catch (IOException e) {
      throw new HowdahException("Failed to open config file: " + e.getMessage(), e);
    }
  }
}
