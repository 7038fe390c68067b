package io.howdah.module.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the firmware says of board, chassis and product: from /sys, else from dmidecode. */
final class FirmwareFacts {
  private static final String DIRECTORY = "/sys/devices/virtual/dmi/id/";
  static final String FILES = DIRECTORY + "[bcps]*";

  private record Entry(String fact, String file, String keyword) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("bios_date", "bios_date", "bios-release-date"),
          new Entry("bios_vendor", "bios_vendor", "bios-vendor"),
          new Entry("bios_version", "bios_version", "bios-version"),
          new Entry("board_asset_tag", "board_asset_tag", "baseboard-asset-tag"),
          new Entry("board_name", "board_name", "baseboard-product-name"),
          new Entry("board_serial", "board_serial", "baseboard-serial-number"),
          new Entry("board_vendor", "board_vendor", "baseboard-manufacturer"),
          new Entry("board_version", "board_version", "baseboard-version"),
          new Entry("chassis_asset_tag", "chassis_asset_tag", "chassis-asset-tag"),
          new Entry("chassis_serial", "chassis_serial", "chassis-serial-number"),
          new Entry("chassis_vendor", "chassis_vendor", "chassis-manufacturer"),
          new Entry("chassis_version", "chassis_version", "chassis-version"),
          new Entry("form_factor", "chassis_type", "chassis-type"),
          new Entry("product_name", "product_name", "system-product-name"),
          new Entry("product_serial", "product_serial", "system-serial-number"),
          new Entry("product_uuid", "product_uuid", "system-uuid"),
          new Entry("product_version", "product_version", "system-version"),
          new Entry("system_vendor", "sys_vendor", "system-manufacturer"));

  /** Chassis types by number; SMBIOS specification, table 17. */
  private static final List<String> CHASSIS =
      List.of(
          "Unknown",
          "Other",
          "Unknown",
          "Desktop",
          "Low Profile Desktop",
          "Pizza Box",
          "Mini Tower",
          "Tower",
          "Portable",
          "Laptop",
          "Notebook",
          "Hand Held",
          "Docking Station",
          "All In One",
          "Sub Notebook",
          "Space-saving",
          "Lunch Box",
          "Main Server Chassis",
          "Expansion Chassis",
          "Sub Chassis",
          "Bus Expansion Chassis",
          "Peripheral Chassis",
          "RAID Chassis",
          "Rack Mount Chassis",
          "Sealed-case PC",
          "Multi-system",
          "CompactPCI",
          "AdvancedTCA",
          "Blade",
          "Blade Enclosure",
          "Tablet",
          "Convertible",
          "Detachable",
          "IoT Gateway",
          "Embedded PC",
          "Mini PC",
          "Stick PC");

  static final String SCRIPT = script();

  private FirmwareFacts() {}

  private static String script() {
    StringBuilder script = new StringBuilder("if [ -e " + DIRECTORY + "product_name ]; then\n");
    script.append("sec dmi_sys\nelif has dmidecode; then\nfor _k in");
    ENTRIES.forEach(entry -> script.append(' ').append(entry.keyword));
    script.append("; do _v=$(dmidecode -s $_k) && { sec dmi_$_k; echo \"$_v\"; }; done\nfi\n");
    return script.toString();
  }

  static void parse(FactSource source, Map<String, @Nullable Object> facts) {
    boolean fromSys = source.told().has("dmi_sys");
    for (Entry entry : ENTRIES) {
      String value =
          fromSys
              ? source.file(DIRECTORY + entry.file).map(v -> shown(entry, v)).orElse("NA")
              : fromProgram(source, entry);
      facts.put(entry.fact, value);
    }
  }

  private static String shown(Entry entry, String value) {
    if (!entry.fact.equals("form_factor") || !value.matches("\\d+")) {
      return value;
    }
    int number = Integer.parseInt(value);
    return number < CHASSIS.size() ? CHASSIS.get(number) : "unknown (" + value + ")";
  }

  private static String fromProgram(FactSource source, Entry entry) {
    String section = "dmi_" + entry.keyword;
    if (!source.told().has(section)) {
      return "NA";
    }
    StringBuilder value = new StringBuilder();
    source.told().lines(section).stream().filter(l -> !l.startsWith("#")).forEach(value::append);
    return value.toString();
  }
}
