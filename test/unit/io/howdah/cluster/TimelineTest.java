package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void outagesAreTheGapsThatAreLongEnough() {
    Timeline timeline = new Timeline();
    timeline.success();
    timeline.reset();
    for (int i = 0; i < 5; i++) {
      timeline.success();
    }
    assertEquals(List.of(), timeline.outages(5));
    List<DrillResult.Outage> all = timeline.outages(0);
    assertEquals(6, all.size(), "five successes and the time since the last");
    double end = all.get(5).start();
    double sum = all.subList(0, 5).stream().mapToDouble(DrillResult.Outage::length).sum();
    assertEquals(sum, end, 1e-9);
    assertTrue(timeline.length() >= end);
  }
}
