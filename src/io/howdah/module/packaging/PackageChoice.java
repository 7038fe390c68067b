package io.howdah.module.packaging;

import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostRun;

/** Which module stands behind {@code package} on a host. */
public final class PackageChoice {
  private static final String SCRIPT =
      """
      if [ -e /etc/redhat-release ] || [ -e /etc/system-release ]; then
        if [ -e /usr/bin/dnf ]; then echo dnf; elif [ -e /usr/bin/yum ]; then echo yum; fi
      elif [ -e /usr/bin/apt-get ]; then echo apt
      else
        for _f in zypper pacman apk opkg emerge xbps-install; do
          command -v $_f >/dev/null && { echo $_f; break; }
        done
      fi
      """;

  private PackageChoice() {}

  /**
   * The module's name, as Ansible's package action chooses it: what {@code use} says, else the fact
   * {@code pkg_mgr}, else what the host says.
   *
   * @param use the option's value, "auto" if it was not given
   * @throws ModuleFailure if no package manager is found
   */
  public static String moduleFor(String use, ModuleContext context) {
    if (!use.equals("auto")) {
      return use;
    }
    Object fact = context.facts().get("pkg_mgr");
    String found = fact != null ? fact.toString() : new HostRun(context).sh(SCRIPT).out().strip();
    if (found.isEmpty() || found.equals("unknown")) {
      throw new ModuleFailure(
          "Could not detect which package manager to use. Try gathering facts or setting the"
              + " \"use\" option.");
    }
    return found;
  }
}
