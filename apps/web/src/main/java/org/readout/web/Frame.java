package org.readout.web;

import java.util.List;

/**
 * What is around every page.
 *
 * @param title the page's
 * @param asked its address
 * @param assets where style and scripts are
 * @param list whether it is a list, with CSV and NDJSON
 * @param ledger the ledger's file name
 * @param edits whether some may write here
 */
record Frame(String title, Asked asked, Assets assets, boolean list, String ledger, boolean edits) {
  record Entry(String name, String address) {}

  static final List<Entry> ENTRIES =
      List.of(
          new Entry("Today", "/"),
          new Entry("Contacts", "/contacts"),
          new Entry("People", "/people"),
          new Entry("Countries", "/countries"),
          new Entry("Events", "/events"),
          new Entry("Agreements", "/agreements"),
          new Entry("Agenda", "/agenda"),
          new Entry("Claims", "/claims"),
          new Entry("Statements", "/statements"),
          new Entry("Reports", "/reports"));

  boolean isHere(Entry entry) {
    return entry.address().equals("/")
        ? asked.path().equals("/") || asked.path().equals("/today")
        : asked.path().equals(entry.address())
            || asked.path().startsWith(entry.address() + "/")
            || (entry.address().equals("/people") && asked.path().startsWith("/actors/"))
            || (entry.address().equals("/countries") && asked.path().startsWith("/pairs/"));
  }

  /** The words searched for on this page. */
  String words() {
    return asked.text("q").orElse("");
  }

  String json() {
    return asked.in(Asked.Form.JSON);
  }

  String csv() {
    return asked.in(Asked.Form.CSV);
  }

  String ndjson() {
    return asked.in(Asked.Form.NDJSON);
  }
}
