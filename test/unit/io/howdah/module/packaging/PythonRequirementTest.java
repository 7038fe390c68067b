package io.howdah.module.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonRequirementTest {
  @Test
  void boundsThatWereSplitAtCommasBelongToThePackageBeforeThem() {
    List<String> texts =
        PythonRequirement.all(
                List.of("django>1.11.1", "<1.11.3", "ipaddress", "x[a,b]>=1,<2", "y>1,<3"))
            .stream()
            .map(PythonRequirement::text)
            .toList();
    assertEquals(List.of("django<1.11.3,>1.11.1", "ipaddress", "x[a,b]<2,>=1", "y<3,>1"), texts);
  }

  @Test
  void whatOnlyPipReadsStaysAsItIs() {
    PythonRequirement address = PythonRequirement.parse("git+https://h.example/x.git#egg=x");
    assertEquals("git+https://h.example/x.git#egg=x", address.text());
    assertFalse(address.isMetBy("1.0") && !address.name().isEmpty());
  }

  @Test
  void aVersionIsAnEqualityUnlessItBeginsWithAnOperator() {
    assertEquals("six==1.2", PythonRequirement.parse("six").withVersion("1.2").text());
    assertEquals("six>=1.2", PythonRequirement.parse("six").withVersion(" >= 1.2").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x==1.0|1.0.0|true",
        "x==1.*|1.5|true",
        "x==1.*|2.0|false",
        "x!=1.5|1.5|false",
        "x~=1.4.2|1.4.9|true",
        "x~=1.4.2|1.5|false",
        "x>1.0|1.0.post1|false",
        "x>=1.0|1.0.post1|true",
        "x<2.0|2.0rc1|false",
        "x<2.0|1.9rc1|true",
        "x>=1.0a1|1.0.dev3|false",
        "x>=1.0|1!0.5|true",
        "x|0.0.1|true"
      })
  void boundsFollowPep440(String requirement, String version, boolean met) {
    assertEquals(met, PythonRequirement.parse(requirement).isMetBy(version));
  }

  @Test
  void stagesAreOrdered() {
    List<String> rising =
        List.of("1.0.dev1", "1.0a1.dev1", "1.0a1", "1.0b2", "1.0rc1", "1.0", "1.0.post1", "1.1");
    for (int i = 1; i < rising.size(); i++) {
      PythonVersion lower = PythonVersion.parse(rising.get(i - 1));
      PythonVersion higher = PythonVersion.parse(rising.get(i));
      assertTrue(lower != null && higher != null && lower.compareTo(higher) < 0, rising.get(i - 1));
    }
  }

  @Test
  void allSpellingsOfANameAreOne() {
    assertEquals("zope-interface", PythonRequirement.canonical("Zope._Interface"));
  }
}
