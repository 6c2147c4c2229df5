package org.readout.exchange.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Place;

/** How cells of event data are written. */
final class Cells {
  private Cells() {}

  /** As short as exact: -10, 3.4. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  static String latitude(Optional<Place.Coordinates> at) {
    return at.map(c -> number(c.latitude())).orElse("");
  }

  static String longitude(Optional<Place.Coordinates> at) {
    return at.map(c -> number(c.longitude())).orElse("");
  }

  /** The address of a report, or its id where it has none. */
  static String address(Testimony testimony) {
    return testimony.report().url().orElse(testimony.report().id());
  }

  /** Who published a report, or whose words it carries; "" where neither is known. */
  static String publisher(Testimony testimony) {
    return testimony.report().publisher().or(() -> testimony.report().agency()).orElse("");
  }

  /** The moment of publication as fourteen digits, midnight where no hour is known; or "". */
  static String moment(Testimony testimony) {
    return testimony
        .report()
        .published()
        .flatMap(Moment::parse)
        .map(
            m ->
                m.day().toString().replace("-", "")
                    + m.time()
                        .map(
                            t ->
                                String.format(
                                    Locale.ROOT,
                                    "%02d%02d%02d",
                                    t.getHour(),
                                    t.getMinute(),
                                    t.getSecond()))
                        .orElse("000000"))
        .orElse("");
  }

  /** The first of the reports in the order of publication. */
  static Testimony first(List<Testimony> testimonies) {
    return testimonies.get(0);
  }
}
