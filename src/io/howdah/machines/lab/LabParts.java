package io.howdah.machines.lab;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Consumer;

/** A lab's parts, wired together. */
record LabParts(
    LabSettings settings,
    LabPaths paths,
    Programs programs,
    Consumer<String> progress,
    LabState state,
    ControlGroup labs,
    ControlGroup group,
    LabNetwork network,
    HostPower power,
    Cuts cuts) {

  static LabParts of(LabSettings settings, Consumer<String> progress) {
    LabPaths paths = LabPaths.of(settings);
    Programs programs = new Programs();
    ControlGroup labs = groupOf(settings.root());
    ControlGroup group = labs.child(settings.name());
    LabNetwork network = new LabNetwork(paths, programs, group);
    return new LabParts(
        settings,
        paths,
        programs,
        progress,
        new LabState(paths),
        labs,
        group,
        network,
        new HostPower(paths, programs, network, group.child("hosts")),
        new Cuts(paths.cuts(), network));
  }

  /** Two root directories may hold labs of the same name: their groups differ. */
  private static ControlGroup groupOf(Path root) {
    String tag = HexFormat.of().toHexDigits(root.toString().hashCode());
    return new ControlGroup(ControlGroup.findMount(), "/howdah-lab/" + tag);
  }

  HostDisk disk() {
    return new HostDisk(paths, programs);
  }

  BaseImage base() {
    return new BaseImage(settings.root(), programs, labs);
  }

  PackageCache cache() {
    return new PackageCache(settings.root(), programs, labs, progress);
  }

  String net() {
    return state.net().orElse("");
  }

  LabLock lock() {
    return LabLock.take(paths.lock(), "lab " + settings.name(), progress);
  }

  /** While it is held no lab chooses its network, and none goes as the last one. */
  LabLock netsLock() {
    return LabLock.take(settings.root().resolve("locks/.nets"), "the labs' networks", progress);
  }
}
