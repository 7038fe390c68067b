package io.howdah.cli.galaxy;

import io.howdah.cli.galaxy.server.GalaxyApi;
import io.howdah.cli.galaxy.server.RoleListing;
import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings a role's files: from where the requirement says, or by its name from a server. */
final class RoleSource {
  private final GalaxyAction action;

  RoleSource(GalaxyAction action) {
    this.action = action;
  }

  /**
   * A role's files and its version.
   *
   * @param wanted with the version that was chosen
   */
  record Brought(Fetched files, Requirement wanted) {}

  Brought bring(Requirement wanted) {
    boolean named =
        !wanted.git()
            && wanted.source().matches("[\\w-]+\\.[\\w.-]+")
            && !Files.exists(action.directory().resolve(wanted.source()));
    return named ? fromServer(wanted) : new Brought(Fetched.of(wanted, action.place()), wanted);
  }

  private Brought fromServer(Requirement wanted) {
    String[] parts = wanted.source().split("\\.", 2);
    action.say("- downloading role '" + parts[1] + "', owned by " + parts[0]);
    List<GalaxyApi> servers = action.servers();
    for (GalaxyApi server : servers) {
      Optional<RoleListing> listing = server.role(parts[0], parts[1]);
      if (listing.isPresent()) {
        String version = listing.get().choose(wanted.version(), wanted.roleName());
        String address = listing.get().address(version);
        action.say("- downloading role from " + address);
        Requirement archive = new Requirement(address, version, wanted.roleName(), false);
        return new Brought(Fetched.of(archive, action.place()), archive);
      }
    }
    String asked =
        servers.stream().map(s -> s.server().address()).collect(Collectors.joining(", "));
    throw new HowdahException("- sorry, " + wanted.source() + " was not found on " + asked + ".");
  }
}
