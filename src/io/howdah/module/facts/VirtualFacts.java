package io.howdah.module.facts;

import io.howdah.module.facts.FactGroup.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Group virtual: what this host runs in, and what it runs. */
final class VirtualFacts {
  private static final String SCRIPT =
      """
      sec virtual
      for _f in /proc/vz /proc/lve /proc/bc /.dockerenv /.dockerinit /proc/xen /dev/kvm /rhev/; do
        [ -e $_f ] && echo $_f
      done
      [ -r /proc/1/environ ] && grep -zsa 'container=' /proc/1/environ
      has dmidecode && { sec dmi; dmidecode -s system-product-name; }
      """;

  private static final Question QUESTION =
      new Question(
          "/proc/1/cgroup /run/systemd/container /proc/xen/capabilities /proc/cpuinfo"
              + " /proc/modules /proc/self/status /sys/devices/virtual/dmi/id/[bcps]*",
          SCRIPT,
          "");

  private static final String DMI = "/sys/devices/virtual/dmi/id/";
  private static final Set<String> KVM_VENDORS =
      Set.of("QEMU", "Amazon EC2", "DigitalOcean", "Google", "Scaleway", "Nutanix");

  private final FactSource source;
  private final Set<String> guest = new TreeSet<>();
  private final Set<String> host = new TreeSet<>();
  private final List<String> there;
  private @Nullable String type;
  private @Nullable String role;

  private VirtualFacts(FactSource source) {
    this.source = source;
    this.there = source.told().text("virtual").replace('\0', '\n').lines().toList();
  }

  static FactGroup group() {
    return FactGroup.of("virtual", QUESTION, VirtualFacts::parse)
        .alsoCalled(
            "virtualization_type",
            "virtualization_role",
            "virtualization_tech_guest",
            "virtualization_tech_host");
  }

  private static void parse(FactSource source, Map<String, @Nullable Object> facts) {
    VirtualFacts virtual = new VirtualFacts(source);
    virtual.containers();
    virtual.xen();
    virtual.firmware();
    virtual.processor();
    virtual.hosting();
    facts.put("virtualization_type", virtual.type == null ? "NA" : virtual.type);
    facts.put("virtualization_role", virtual.role == null ? "NA" : virtual.role);
    facts.put("virtualization_tech_guest", new ArrayList<>(virtual.guest));
    facts.put("virtualization_tech_host", new ArrayList<>(virtual.host));
  }

  /** The first finding names type and role; the later ones only add a technology. */
  private void found(String technology, boolean isGuest) {
    (isGuest ? guest : host).add(technology);
    if (type == null) {
      type = technology;
      role = isGuest ? "guest" : "host";
    }
  }

  private void containers() {
    for (String line : source.lines("/proc/1/cgroup")) {
      if (Pattern.compile("/docker(/|-[0-9a-f]+\\.scope)").matcher(line).find()) {
        found("docker", true);
      }
      if (line.contains("/lxc/") || line.contains("/machine.slice/machine-lxc")) {
        found("lxc", true);
      }
      if (line.contains("/system.slice/containerd.service")) {
        found("containerd", true);
      }
    }
    environment();
    if (there.contains("/proc/vz") && !there.contains("/proc/lve")) {
      found("openvz", !there.contains("/proc/bc"));
    }
    source.file("/run/systemd/container").ifPresent(name -> found(name, true));
    if (there.contains("/.dockerenv") || there.contains("/.dockerinit")) {
      found("docker", true);
    }
    boolean known =
        guest.stream()
            .anyMatch(Set.of("docker", "lxc", "podman", "openvz", "containerd")::contains);
    if (known || source.file("/run/systemd/container").isPresent()) {
      guest.add("container");
    }
  }

  private void environment() {
    for (String line : there) {
      if (line.contains("container=lxc")) {
        found("lxc", true);
      }
      if (line.contains("container=podman")) {
        found("podman", true);
      }
      if (line.matches("container=.+")) {
        found("container", true);
      }
    }
  }

  private void xen() {
    if (!there.contains("/proc/xen")) {
      return;
    }
    boolean controls = source.file("/proc/xen/capabilities").orElse("").contains("control_d");
    if (controls) {
      found("xen", false);
    } else if (type == null) {
      type = "xen";
      role = "guest";
    }
  }

  private String dmi(String name) {
    return source.file(DMI + name).orElse("");
  }

  private void firmware() {
    String product = dmi("product_name");
    String vendor = dmi("sys_vendor");
    String bios = dmi("bios_vendor");
    when(Set.of("KVM", "KVM Server", "Bochs", "AHV").contains(product), "kvm");
    when(vendor.equals("oVirt"), "oVirt");
    when(vendor.equals("Red Hat") && dmi("product_family").equals("RHV"), "RHV");
    when(vendor.equals("Red Hat") && product.equals("RHEV Hypervisor"), "RHEV");
    when(Set.of("VMware Virtual Platform", "VMware7,1").contains(product), "VMware");
    when(Set.of("OpenStack Compute", "OpenStack Nova").contains(product), "openstack");
    when(bios.equals("Xen"), "xen");
    when(bios.equals("innotek GmbH"), "virtualbox");
    when(Set.of("Amazon EC2", "DigitalOcean", "Hetzner").contains(bios), "kvm");
    when(KVM_VENDORS.contains(vendor), "kvm");
    when(vendor.equals("KubeVirt"), "KubeVirt");
    when(vendor.equals("Microsoft Corporation"), "VirtualPC");
    when(vendor.equals("Parallels Software International Inc."), "parallels");
    when(vendor.equals("OpenStack Foundation"), "openstack");
  }

  private void when(boolean so, String technology) {
    if (so) {
      found(technology, true);
    }
  }

  private void processor() {
    String text = source.file("/proc/cpuinfo").orElse("");
    when(matches("(?m)^model name.*QEMU Virtual CPU", text), "kvm");
    when(matches("(?m)^vendor_id.*User Mode Linux", text), "uml");
    when(matches("(?m)^model name.*UML", text), "uml");
    when(matches("(?m)^machine.*CHRP IBM pSeries .emulated by qemu.", text), "kvm");
    when(matches("(?m)^vendor_id.*PowerVM Lx86", text), "powervm_lx86");
    if (matches("(?m)^vendor_id.*IBM/S390", text)) {
      boolean first = type == null;
      found("PR/SM", true);
      role = first ? "LPAR" : role;
    }
  }

  private static boolean matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  private void hosting() {
    Set<String> modules = new TreeSet<>();
    source.lines("/proc/modules").forEach(line -> modules.add(line.split(" ", 2)[0]));
    if (modules.contains("kvm")) {
      found("kvm", false);
    }
    if (modules.contains("vboxdrv")) {
      found("virtualbox", false);
    }
    if (modules.contains("virtio")) {
      host.add("kvm");
      if (type == null) {
        type = "kvm";
        role = "guest";
      }
    }
    String product = source.told().word("dmi");
    when(product.startsWith("VMware"), "VMware");
    when(product.contains("BHYVE"), "bhyve");
    if (there.contains("/dev/kvm")) {
      found("kvm", false);
    }
  }
}
