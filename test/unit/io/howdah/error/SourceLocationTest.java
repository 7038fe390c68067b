package io.howdah.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceLocationTest {
  @Test
  void showsOnlyWhatIsKnown() {
    assertEquals("site.yml", SourceLocation.ofFile("site.yml").toString());
    assertEquals("site.yml:3", new SourceLocation("site.yml", 3, 0).toString());
    assertEquals("site.yml:3:7", new SourceLocation("site.yml", 3, 7).toString());
  }
}
