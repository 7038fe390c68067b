package io.howdah.module.service;

import io.howdah.module.ModuleContext;
import io.howdah.module.command.HostRun;
import java.util.Set;

/** Which module stands behind {@code service} on a host. */
public final class ServiceChoice {
  private static final Set<String> OURS = Set.of("systemd", "sysvinit");

  private static final String SCRIPT =
      """
      _c=; [ -r /proc/1/comm ] && read -r _c < /proc/1/comm
      case $_c in
      systemd) echo systemd ;;
      openrc-init) echo openrc ;;
      ''|init|*sh)
        if command -v systemctl >/dev/null && [ -e /run/systemd/system/ ]; then echo systemd
        elif [ -x /sbin/openrc ]; then echo openrc
        elif command -v systemctl >/dev/null &&
          case $(readlink /sbin/init) in *systemd) ;; *) false ;; esac; then echo systemd
        elif [ -d /etc/init.d ]; then echo sysvinit
        else echo service; fi ;;
      *) echo "$_c" ;;
      esac
      """;

  private ServiceChoice() {}

  /**
   * The module that the {@code service} action calls, as Ansible chooses it: what {@code use} says,
   * else what the fact {@code service_mgr} says, else what the host says; "service" where that
   * names no module of ours.
   *
   * @param use the option's value, "auto" if it was not given
   */
  public static String moduleFor(String use, ModuleContext context) {
    String manager = use.equals("auto") ? detected(context) : use;
    return OURS.contains(manager) ? manager : "service";
  }

  private static String detected(ModuleContext context) {
    Object fact = context.facts().get("service_mgr");
    return fact != null ? fact.toString() : new HostRun(context).sh(SCRIPT).out().strip();
  }
}
