package org.readout.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.ledger.AgreementRecord;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.EventRecord;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.Party;
import org.readout.ledger.ReportEntry;
import org.readout.ledger.StatementRecord;
import org.readout.ledger.Tally;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** Records as JSON objects, in the shape of reading.md; what is not stated is left out. */
final class Wire {
  private Wire() {}

  static Map<String, Object> contact(ContactRecord c) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", c.id());
    json.put("address", Links.contact(c.id()));
    json.put("channel", Shown.code(c.channel()));
    json.put("status", Shown.code(c.status()));
    json.put("participants", ids(c.participants()));
    json.put("names", names(c.participants()));
    json.put("countries", codes(c.countries()));
    json.put("date", when(c.date()));
    c.place().ifPresent(p -> json.put("place", p));
    c.placeCountry().ifPresent(p -> json.put("placeCountry", p.value()));
    json.put("reports", c.reports());
    json.put("independentSources", c.independentSources());
    return json;
  }

  static Map<String, Object> event(EventRecord e) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", e.id());
    json.put("address", Links.event(e.id()));
    json.put("type", e.type().name());
    e.mode().ifPresent(m -> json.put("mode", m));
    json.put("cameo", e.cameo());
    json.put("quad", e.type().quad());
    json.put("status", e.status() == Status.OCCURRED ? "occurred" : Shown.code(e.status()));
    json.put("actors", ids(e.actors()));
    json.put("recipients", ids(e.recipients()));
    json.put("actorCountries", codes(e.actorCountries()));
    json.put("recipientCountries", codes(e.recipientCountries()));
    json.put("date", when(e.date()));
    e.place().ifPresent(p -> json.put("place", p));
    e.placeCountry().ifPresent(p -> json.put("placeCountry", p.value()));
    json.put("reports", e.reports());
    json.put("independentSources", e.independentSources());
    return json;
  }

  static Map<String, Object> agreement(AgreementRecord a) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", a.id());
    json.put("address", Links.agreement(a.id()));
    json.put("state", Shown.code(a.state()));
    json.put("parties", codes(a.parties()));
    json.put("subject", a.subject());
    json.put("reached", when(a.reached()));
    a.place().ifPresent(p -> json.put("place", p));
    json.put("reports", a.reports());
    json.put("independentSources", a.independentSources());
    return json;
  }

  static Map<String, Object> followUp(FollowUpRecord f) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", f.id());
    json.put("address", Links.followUp(f.id()));
    json.put("what", f.what());
    json.put("parties", codes(f.parties()));
    json.put("when", when(f.when()));
    json.put("assertedBy", ids(f.assertedBy()));
    json.put("reports", f.reports());
    json.put("independentSources", f.independentSources());
    return json;
  }

  static Map<String, Object> claim(ClaimCheck c) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", c.id());
    json.put("address", Links.claim(c.id()));
    json.put("ordinal", c.ordinal());
    c.channel().ifPresent(ch -> json.put("channel", Shown.code(ch)));
    json.put("participants", ids(c.participants()));
    json.put("since", when(c.since()));
    c.asOf().ifPresent(d -> json.put("asOf", d.toString()));
    json.put("words", c.words());
    json.put("verdict", Shown.code(c.verdict()));
    json.put("counted", c.counted().stream().map(ContactRecord::id).toList());
    json.put("leftOut", c.leftOut().stream().map(ContactRecord::id).toList());
    json.put("reports", c.reports());
    return json;
  }

  static Map<String, Object> statement(StatementRecord s) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", s.id());
    json.put("form", Shown.code(s.form()));
    json.put("speakers", ids(s.speakers()));
    json.put("addressees", ids(s.addressees()));
    json.put("relayedBy", ids(s.relayedBy()));
    s.stance().ifPresent(st -> json.put("stance", Shown.code(st)));
    json.put("content", s.content());
    s.published().ifPresent(p -> json.put("published", p));
    json.put("report", s.report());
    return json;
  }

  static Map<String, Object> report(ReportEntry r) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", r.id());
    json.put("address", Links.report(r.id()));
    r.title().ifPresent(v -> json.put("title", v));
    r.publisher().ifPresent(v -> json.put("publisher", v));
    r.agency().ifPresent(v -> json.put("agency", v));
    r.published().ifPresent(v -> json.put("published", v));
    r.url().ifPresent(v -> json.put("url", v));
    json.put("side", Shown.code(r.side()));
    r.sideCountry().ifPresent(c -> json.put("sideCountry", c.value()));
    json.put("origin", r.origin());
    json.put("reader", r.reader());
    return json;
  }

  static Map<String, Object> tally(Tally<String> tally, String what) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(what, tally.what());
    json.put("number", tally.number());
    return json;
  }

  static Map<String, Object> party(Party party) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", party.id().value());
    json.put("name", Shown.name(party));
    party.country().ifPresent(c -> json.put("country", c.value()));
    return json;
  }

  private static List<String> ids(List<Party> parties) {
    return parties.stream().map(p -> p.id().value()).toList();
  }

  private static List<String> names(List<Party> parties) {
    return parties.stream().map(Shown::name).toList();
  }

  private static List<String> codes(List<CountryCode> codes) {
    return codes.stream().map(CountryCode::value).toList();
  }

  static Map<String, Object> when(When when) {
    Map<String, Object> json = new LinkedHashMap<>();
    when.from().ifPresent(d -> json.put("from", d.toString()));
    when.to().ifPresent(d -> json.put("to", d.toString()));
    if (when.precision() != Precision.UNKNOWN || when.isStated()) {
      json.put("precision", Shown.code(when.precision()));
    }
    if (when.assumed()) {
      json.put("assumed", true);
    }
    return json;
  }
}
