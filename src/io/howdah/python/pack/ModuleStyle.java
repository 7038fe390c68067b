package io.howdah.python.pack;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a module wants to be run; told by its content, by ansible-core 2.14's rules. */
public enum ModuleStyle {
  /** Python that imports module_utils: packed with them, run in the warm interpreter. */
  PYTHON,
  /** A script with the arguments as JSON put into its text. */
  JSON_IN_TEXT,
  /** A script that reads a JSON file. */
  JSON_FILE,
  /** A script that reads a file of key=value words. */
  WORDS_FILE,
  /** A program that reads a JSON file. */
  BINARY,
  /** For Windows. */
  POWERSHELL;

  /** Takes the whole of basic.py into a module, in Ansible's old way. */
  static final String INCLUDE_COMMON = "#<<INCLUDE_ANSIBLE_MODULE_COMMON>>";

  /** Stands for the arguments as JSON. */
  public static final String JSON_ARGS = "<<INCLUDE_ANSIBLE_MODULE_JSON_ARGS>>";

  private static final Pattern IMPORTS =
      Pattern.compile(
          "(?m)^\\h*(?:from\\h+\\.{2,}\\h*module_utils(?:\\.[\\w.]+)?\\h+import\\b"
              + "|import\\h+ansible_collections\\.\\w+\\.\\w+\\.plugins\\.module_utils\\b"
              + "|from\\h+ansible_collections\\.\\w+\\.\\w+\\.plugins\\.module_utils(?:\\.[\\w.]+)?"
              + "\\h+import\\b"
              + "|import\\h+ansible\\.module_utils\\b"
              + "|from\\h+ansible\\.module_utils(?:\\.[\\w.]+)?\\h+import\\b"
              + "|from\\h+ansible\\h+import\\h+module_utils\\b)");

  private static final Pattern WINDOWS =
      Pattern.compile(
          "(?i)# POWERSHELL_COMMON|#Requires -(?:Module|Version)"
              + "|#AnsibleRequires -(?:OSVersion|Powershell|CSharpUtil)");

  /** The style of a file with this content. */
  public static ModuleStyle of(byte[] content) {
    if (isBinary(content)) {
      return BINARY;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.contains(INCLUDE_COMMON) || IMPORTS.matcher(text).find()) {
      return PYTHON;
    }
    if (WINDOWS.matcher(text).find()) {
      return POWERSHELL;
    }
    if (text.contains(JSON_ARGS)) {
      return JSON_IN_TEXT;
    }
    return text.contains("WANT_JSON") ? JSON_FILE : WORDS_FILE;
  }

  private static boolean isBinary(byte[] content) {
    for (int i = 0; i < Math.min(1024, content.length); i++) {
      int b = content[i] & 0xff;
      boolean control = b < 0x20 && !(b >= 7 && b <= 10) && b != 12 && b != 13 && b != 27;
      if (control || b == 0x7f) {
        return true;
      }
    }
    return false;
  }
}
