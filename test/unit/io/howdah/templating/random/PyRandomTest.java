package io.howdah.templating.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers as CPython 3.11 gives them for the same seeds. */
class PyRandomTest {
  private static String draw(PyRandom random) {
    List<Integer> five = IntStream.range(0, 5).mapToObj(i -> random.below(1000)).toList();
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
    random.shuffle(shuffled);
    return five + " " + shuffled + " " + random.below(BigInteger.TWO.pow(80));
  }

  @Test
  void seedsOfText() {
    assertEquals(
        "[790, 571, 471, 726, 939] [4, 3, 0, 7, 1, 2, 6, 5] 36412118014534171261135",
        draw(PyRandom.seeded("abc")));
    assertEquals(
        "[983, 465, 609, 211, 397] [7, 1, 5, 0, 4, 2, 6, 3] 117595440160152282010268",
        draw(PyRandom.seeded("")));
    assertEquals(
        "[503, 544, 560, 693, 411] [1, 3, 7, 2, 4, 5, 0, 6] 26698193410303630856799",
        draw(PyRandom.seeded("web1.example.com")));
    assertEquals(
        "[190, 941, 137, 263, 139] [3, 2, 4, 6, 1, 0, 5, 7] 342325987703226034707073",
        draw(PyRandom.seeded("ü")));
  }

  @Test
  void seedsOfNumbers() {
    assertEquals(
        "[864, 394, 776, 911, 430] [7, 6, 1, 5, 3, 4, 2, 0] 337875763444713070752026",
        draw(PyRandom.seeded(new BigInteger("0"))));
    assertEquals(
        "[137, 582, 867, 821, 782] [5, 6, 7, 4, 3, 0, 2, 1] 226935718577401406014998",
        draw(PyRandom.seeded(new BigInteger("1"))));
    assertEquals(
        "[637, 261, 759, 367, 814] [4, 2, 5, 7, 1, 3, 6, 0] 602850183675022862384775",
        draw(PyRandom.seeded(new BigInteger("-5"))));
    assertEquals(
        "[238, 972, 425, 501, 110] [3, 4, 7, 6, 2, 1, 5, 0] 891554857035819658829176",
        draw(PyRandom.seeded(new BigInteger("1180591620717411303424"))));
    assertEquals(
        "[115, 359, 427, 957, 17] [1, 5, 7, 3, 6, 2, 4, 0] 285494569769781855060380",
        draw(PyRandom.seeded(new BigInteger("4294967296"))));
  }

  @Test
  void systemStaysBelowTheBound() {
    PyRandom random = PyRandom.system();
    assertTrue(IntStream.range(0, 100).allMatch(i -> random.below(3) < 3));
    assertEquals("aaa", random.characters(new int[] {'a'}, 3));
  }
}
