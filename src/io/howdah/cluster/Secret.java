package io.howdah.cluster;

/** A password. Its string form shows nothing of it. */
public record Secret(String plain) {
  @Override
  public String toString() {
    return "***";
  }
}
