package io.howdah.module.net;

/**
 * What a host has to speak HTTP with, best first. curl knows all; the others are given the bytes of
 * the request and hand back those of the answer, and HTTP is spoken here.
 */
enum HttpTool {
  CURL,
  PYTHON,
  PERL,
  BASH,
  NC,
  NONE;

  /** Shell lines that print the name of the best tool, then whether openssl is there. */
  static final String DETECT =
      "_w=NONE; for _x in curl:CURL python3:PYTHON perl:PERL bash:BASH nc:NC; do\n"
          + "command -v \"${_x%:*}\" >/dev/null 2>&1 && { _w=${_x#*:}; break; }; done\n"
          + "[ $_w != PERL ] || perl -MIO::Socket::INET -e1 2>/dev/null || { _w=NONE;\n"
          + "for _x in bash:BASH nc:NC; do command -v \"${_x%:*}\" >/dev/null 2>&1 &&"
          + " { _w=${_x#*:}; break; }; done; }\n"
          + "printf '%s\\0' $_w; command -v openssl >/dev/null 2>&1 && printf 1; printf '\\0'\n";
}
