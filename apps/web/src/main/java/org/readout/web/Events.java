package org.readout.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.ledger.Desk;
import org.readout.ledger.EventRecord;
import org.readout.ledger.Spot;
import org.readout.ledger.Tally;

/** The page of events: table, timeline and map with one filter. */
final class Events {
  private static final int COUNTRIES = 250;
  private static final int SPOTS = 300;

  private Events() {}

  record Page(ListPage<EventRecord> list, Bars bars, String map) {}

  /** The same filter's countries and places, for the map. */
  static Answer map(Asked asked, Desk desk) {
    Filter filter = Filter.of(asked);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "countries",
        desk.tallies().countries("event", filter.selection(), COUNTRIES).stream()
            .map(t -> Wire.tally(t, "country"))
            .toList());
    json.put(
        "places",
        desk.tallies().spots("event", filter.selection(), SPOTS).stream()
            .map(Events::spot)
            .toList());
    return Answer.page("Events on the map", "problem", json, () -> json);
  }

  private static Map<String, Object> spot(Spot spot) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", spot.name());
    json.put("latitude", spot.latitude());
    json.put("longitude", spot.longitude());
    json.put("number", spot.records());
    return json;
  }

  static Page page(ListPage<EventRecord> list, Desk desk) {
    Asked asked = list.filter().asked();
    List<Tally<java.time.LocalDate>> days = desk.tallies().days("event", list.filter().selection());
    return new Page(
        list,
        Bars.ofMonths(days, "event", (from, to) -> within(asked, from.toString(), to.toString())),
        "/events/map.json" + Asked.query(asked.parameters()));
  }

  private static String within(Asked asked, String from, String to) {
    Map<String, String> parameters = new LinkedHashMap<>(asked.parameters());
    parameters.remove("after");
    parameters.put("from", from);
    parameters.put("to", to);
    return asked.path() + Asked.query(parameters);
  }
}
