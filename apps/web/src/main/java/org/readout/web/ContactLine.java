package org.readout.web;

import java.util.List;
import java.util.Map;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Desk;

/** A contact as one line of a list. */
record ContactLine(ContactRecord contact, List<String> topics) {
  private static final int TOPICS = 4;

  static ContactLine of(ContactRecord contact, Desk desk) {
    return new ContactLine(contact, desk.topics(contact.id()));
  }

  String topicsShown() {
    String shown =
        String.join(" · ", topics.stream().limit(TOPICS).map(t -> Shown.brief(t, 60)).toList());
    return topics.size() > TOPICS ? shown + " · …" : shown;
  }

  /** "5 reports, 2 independent". */
  String basis() {
    int reports = contact.reports().size();
    return reports == 1
        ? "1 report"
        : Shown.number(reports, "report") + ", " + contact.independentSources() + " independent";
  }

  Map<String, Object> json() {
    Map<String, Object> json = Wire.contact(contact);
    json.put("topics", topics);
    return json;
  }
}
