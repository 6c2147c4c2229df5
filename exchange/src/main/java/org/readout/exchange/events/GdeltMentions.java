package org.readout.exchange.events;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.readout.ledger.Testimony;

/**
 * GDELT 2.0 mentions: 16 columns, no line of names; one row for every report of every direction.
 * Confidence and tone are not measured and stay empty.
 */
final class GdeltMentions implements EventFormat {
  @Override
  public List<String> header() {
    return List.of();
  }

  @Override
  public boolean isByDirection() {
    return true;
  }

  @Override
  public void rows(CodedEvent event, Consumer<List<String>> rows) {
    String first = Cells.moment(Cells.first(event.testimonies()));
    for (Dyad dyad : event.dyads()) {
      for (Testimony testimony : event.testimonies()) {
        rows.accept(
            List.of(
                Long.toString(event.number(dyad)),
                first,
                Cells.moment(testimony),
                testimony.report().url().isPresent() ? "1" : "2",
                Cells.publisher(testimony),
                Cells.address(testimony),
                Integer.toString(Telling.sentence(testimony)),
                offset(testimony, dyad.source()),
                offset(testimony, dyad.target()),
                Integer.toString(Telling.offset(testimony)),
                "1",
                "",
                Integer.toString(Telling.length(testimony.reading().report())),
                "",
                "",
                ""));
      }
    }
  }

  private static String offset(Testimony testimony, Optional<Side> side) {
    return Integer.toString(side.map(s -> Telling.offset(testimony, s)).orElse(-1));
  }
}
