package org.readout.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.readout.vocabulary.ActorId;

/** Codes that event data sets use beside those of {@link Country}. */
public final class EventDataCodes {
  private final Map<String, String> cowNumbers;
  private final Map<String, String> groups;
  private final Map<String, String> sectorNames;

  private EventDataCodes() {
    cowNumbers = pairs("cow-numbers.tsv", "abbreviation", "number");
    groups = pairs("known-groups.tsv", "id", "code");
    sectorNames = pairs("icews-sectors.tsv", "sector", "name");
  }

  public static EventDataCodes bundled() {
    return new EventDataCodes();
  }

  private static Map<String, String> pairs(String file, String key, String value) {
    Map<String, String> pairs = new HashMap<>();
    for (Table.Row row : Table.bundled(file, key, value).rows()) {
      if (pairs.put(row.text(0), row.text(1)) != null) {
        throw row.bad("second line for " + row.text(0));
      }
    }
    return pairs;
  }

  /** The country's number in the Correlates of War project. */
  public Optional<String> cowNumber(Country country) {
    return country.cow().map(cowNumbers::get);
  }

  /** CAMEO's code of an organisation or group that is no country's: UNO, HMS. */
  public Optional<String> knownGroup(ActorId actor) {
    return Optional.ofNullable(groups.get(actor.value()));
  }

  /** What ICEWS calls one of PLOVER's sectors; the abbreviation itself where it has no name. */
  public String sectorName(String sector) {
    return sectorNames.getOrDefault(sector, sector);
  }
}
