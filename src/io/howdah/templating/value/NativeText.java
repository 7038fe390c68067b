package io.howdah.templating.value;

/**
 * Text that must stay text as the result of an expression, though it reads as a list, dict or bool:
 * what Ansible's string filters (string, to_json, to_yaml, ...) return. Filters never see it: they
 * are given the plain String.
 */
public record NativeText(String text) {
  @Override
  public String toString() {
    return text;
  }
}
