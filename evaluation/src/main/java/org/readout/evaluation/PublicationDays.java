package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Whether a page's day of publication is the gold's. */
final class PublicationDays implements Scorer {
  private static final int DAY = "2031-01-31".length();

  @Override
  public Scores score(List<JsonNode> records, Readings reports) {
    int right = 0;
    int none = 0;
    List<Miss> misses = new ArrayList<>();
    for (JsonNode record : records) {
      String id = record.path("id").asText();
      String wanted = Fields.text(record, "date");
      String published = Fields.text(Pages.report(reports.of(id)), "published");
      String day = published.substring(0, Math.min(DAY, published.length()));
      none += day.isEmpty() ? 1 : 0;
      if (day.equals(wanted)) {
        right++;
      } else {
        misses.add(Miss.of(id, Fields.text(record, "url"), wanted, day.isEmpty() ? "no day" : day));
      }
    }
    int all = records.size();
    return new Scores(
        Task.DATES,
        all,
        List.of(
            Measure.share("right", right, all),
            Measure.shareOfErrors("wrong", all - right - none, all),
            Measure.shareOfErrors("not found", none, all)),
        misses);
  }
}
