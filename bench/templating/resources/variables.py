"""Variables of the HAProxy template, made alike here and in HaproxyData.java."""


def server(i):
    made = {
        "name": f"srv{i:03d}",
        "address": f"10.1.{i // 250}.{i % 250 + 1}",
        "role": ["www", "api", "pool", "all"][i % 4],
        "ports": {"www": 8080, "api": 9000 + i % 10},
        "description": f"server number {i}",
    }
    if i % 7 == 0:
        made["backup"] = True
    if i % 5 == 0:
        made["weight"] = 10 + i % 90
    if i % 31 == 0:
        made["disabled"] = True
    return made


def variables():
    return {
        "servers": [server(i) for i in range(150)],
        "hosts": [
            {"name": f"host-{i}.example.com", "frontend": ["www", "api", "admin", "static"][i % 4], "backend": "www_servers"}
            for i in range(40)
        ],
        "check_interval": 2000,
        "log_address": "/dev/log",
        "haproxy_user": "haproxy",
        "maxconn": 4000,
        "cpus": 8,
        "ciphers": ["ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256"],
        "tls_min": "tlsv1.2",
        "tls_enabled": True,
        "spread": "5",
        "tuning": {"bufsize": 32768, "h2_max_frame": 16384, "ssl_cachesize": 100000},
        "timeouts": {"connect": 5, "client": "50s", "server": "50s", "check": 2},
        "error_codes": [400, 403, 408, 500, 502, 503, 504],
        "stats": {"port": 7000, "uri": "/", "user": "admin", "password": "secret"},
        "vip": "10.1.0.100",
        "check_path": "/health",
        "ops": ["alice", "bob", "carol"],
    }
