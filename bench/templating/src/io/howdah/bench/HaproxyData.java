package io.howdah.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Variables of the HAProxy template, made alike here and in variables.py. */
final class HaproxyData {
  private HaproxyData() {}

  static Map<String, Object> variables() {
    Map<String, Object> all = new LinkedHashMap<>();
    List<Object> servers = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      servers.add(server(i));
    }
    List<Object> hosts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      hosts.add(host(i));
    }
    all.put("servers", servers);
    all.put("hosts", hosts);
    all.put("check_interval", 2000L);
    all.put("log_address", "/dev/log");
    all.put("haproxy_user", "haproxy");
    all.put("maxconn", 4000L);
    all.put("cpus", 8L);
    all.put("ciphers", List.of("ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256"));
    all.put("tls_min", "tlsv1.2");
    all.put("tls_enabled", true);
    all.put("spread", "5");
    addRest(all);
    return all;
  }

  private static void addRest(Map<String, Object> all) {
    all.put("tuning", map("bufsize", 32768L, "h2_max_frame", 16384L, "ssl_cachesize", 100000L));
    all.put("timeouts", map("connect", 5L, "client", "50s", "server", "50s", "check", 2L));
    all.put("error_codes", List.of(400L, 403L, 408L, 500L, 502L, 503L, 504L));
    all.put("stats", map("port", 7000L, "uri", "/", "user", "admin", "password", "secret"));
    all.put("vip", "10.1.0.100");
    all.put("check_path", "/health");
    all.put("ops", List.of("alice", "bob", "carol"));
  }

  private static Map<String, Object> server(int i) {
    Map<String, Object> made =
        map(
            "name", String.format("srv%03d", i),
            "address", "10.1." + i / 250 + "." + (i % 250 + 1),
            "role", List.of("www", "api", "pool", "all").get(i % 4),
            "ports", map("www", 8080L, "api", 9000L + i % 10),
            "description", "server number " + i);
    if (i % 7 == 0) {
      made.put("backup", true);
    }
    if (i % 5 == 0) {
      made.put("weight", 10L + i % 90);
    }
    if (i % 31 == 0) {
      made.put("disabled", true);
    }
    return made;
  }

  private static Map<String, Object> host(int i) {
    return map(
        "name",
        "host-" + i + ".example.com",
        "frontend",
        List.of("www", "api", "admin", "static").get(i % 4),
        "backend",
        "www_servers");
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> made = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      made.put((String) pairs[i], pairs[i + 1]);
    }
    return made;
  }
}
