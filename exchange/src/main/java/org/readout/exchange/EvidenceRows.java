package org.readout.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.readout.ledger.AgreementRecord;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.EventRecord;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.ledger.Testimonies;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Evidence;

/** The words that records rest on, a row for each stretch of words. */
final class EvidenceRows {
  private static final List<LedgerRows.Column> COLUMNS =
      List.of(
          new LedgerRows.Column("record", LedgerRows.Type.TEXT),
          new LedgerRows.Column("kind", LedgerRows.Type.TEXT),
          new LedgerRows.Column("report", LedgerRows.Type.TEXT),
          new LedgerRows.Column("start", LedgerRows.Type.WHOLE),
          new LedgerRows.Column("end", LedgerRows.Type.WHOLE),
          new LedgerRows.Column("exact", LedgerRows.Type.TEXT));

  private EvidenceRows() {}

  /** Kind after kind, and in each in the order of its records; offsets are code points. */
  static LedgerRows.Rows of(Ledger ledger, Query query) {
    Testimonies testimonies = ledger.testimonies();
    Stream<Map<String, Object>> rows =
        Stream.<java.util.function.Supplier<Stream<Map<String, Object>>>>of(
                () ->
                    records("contact", ledger.contacts(query).map(ContactRecord::id), testimonies),
                () -> records("event", ledger.events(query).map(EventRecord::id), testimonies),
                () ->
                    ledger
                        .statements(query)
                        .flatMap(
                            s ->
                                testimonies.of(s).stream()
                                    .flatMap(t -> rows(s.id(), "statement", t))),
                () ->
                    records(
                        "agreement",
                        ledger.agreements(query).map(AgreementRecord::id),
                        testimonies),
                () ->
                    records(
                        "follow-up", ledger.followUps(query).map(FollowUpRecord::id), testimonies),
                () -> records("claim", ledger.claims(query).map(ClaimCheck::id), testimonies))
            .flatMap(java.util.function.Supplier::get);
    return new LedgerRows.Rows(COLUMNS, rows.onClose(testimonies::close));
  }

  private static Stream<Map<String, Object>> records(
      String kind, Stream<String> ids, Testimonies testimonies) {
    return ids.flatMap(id -> testimonies.of(id).stream().flatMap(t -> rows(id, kind, t)));
  }

  private static Stream<Map<String, Object>> rows(String record, String kind, Testimony told) {
    String text = told.reading().report().text();
    return told.evidence().stream().map(e -> row(record, kind, told, text, e));
  }

  private static Map<String, Object> row(
      String record, String kind, Testimony told, String text, Evidence e) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("record", record);
    row.put("kind", kind);
    row.put("report", told.report().id());
    row.put("start", text.codePointCount(0, e.span().start()));
    row.put("end", text.codePointCount(0, e.span().end()));
    row.put("exact", e.exact());
    return row;
  }
}
