package io.howdah.cli.lab;

import io.howdah.machines.lab.Lab;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah lab cut}. */
@Command(
    name = "cut",
    description =
        "Cuts a host off from all other hosts, or from one; this machine still reaches it."
            + " With --link its cable is out, for this machine too.",
    mixinStandardHelpOptions = true)
public final class LabCut implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Option(names = "--link", description = "Pull the host's cable.")
  private boolean link;

  @Parameters(index = "0", paramLabel = "HOST", description = "A host of the lab.")
  private String host = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "PEER", description = "Only from this one.")
  private @Nullable String peer;

  @Override
  public void run() {
    Lab lab = options.open();
    if (link) {
      lab.cutLink(host);
    } else if (peer == null) {
      lab.cut(host);
    } else {
      lab.cut(host, peer);
    }
  }
}
