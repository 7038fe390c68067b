package io.howdah.module.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IniTextTest {
  @Test
  void readsWhatItWrites() {
    String text = "[b]\nbaseurl = http://a/\n\thttp://b/\nname = B\n\n[a]\nname = A\n\n";
    assertEquals(text, IniText.parse(text).text());
  }

  @Test
  void commentsAndBlankLinesAreLostAndKeysAreInLowerCase() {
    assertEquals("[a]\nname = x\n\n", IniText.parse("# c\n[a]\n\n; d\nName=x\n").text());
  }

  @Test
  void aReplacedSectionGoesToTheEnd() {
    IniText ini = IniText.parse("[a]\nk = 1\n[b]\nk = 2\n");
    ini.replace("a", Map.of("k", "3"));
    assertEquals("[b]\nk = 2\n\n[a]\nk = 3\n\n", ini.text());
    assertEquals("[a]\nk = 3\n\n[b]\nk = 2\n\n", ini.sorted());
  }
}
