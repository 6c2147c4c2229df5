package org.readout.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.readout.exchange.LedgerRows;
import org.readout.ledger.ContactDossier;
import org.readout.ledger.ContactRecord;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.Statement;

/** Everything known of one contact, its reports side by side, as text for a person. */
final class ContactPage {
  private static final int ABREAST = 3;

  private final ContactDossier dossier;
  private final StringBuilder page = new StringBuilder();

  ContactPage(ContactDossier dossier) {
    this.dossier = dossier;
  }

  String text() {
    ContactRecord contact = dossier.contact();
    line(Lines.of(contact));
    line(
        Lines.counted(contact.reports().size(), "report")
            + " · "
            + Lines.counted(contact.sources(), "source")
            + " · "
            + Lines.counted(contact.independentSources(), "independent source")
            + " · "
            + contact.id());
    List<ContactDossier.Telling> tellings = dossier.tellings();
    for (int from = 0; from < tellings.size(); from += ABREAST) {
      page.append('\n');
      abreast(tellings.subList(from, Math.min(from + ABREAST, tellings.size())));
    }
    return page.toString();
  }

  private void abreast(List<ContactDossier.Telling> tellings) {
    row("", tellings, t -> List.of(publisher(t)));
    row(
        "",
        tellings,
        t ->
            List.of(
                LedgerRows.written(t.report().side())
                    + " · "
                    + t.report().published().orElse("date not stated")));
    row("channel", tellings, t -> List.of(LedgerRows.written(t.contact().channel())));
    row("status", tellings, t -> List.of(LedgerRows.written(t.contact().status())));
    row("day", tellings, t -> List.of(LedgerRows.day(t.contact().date())));
    row("place", tellings, t -> List.of(t.contact().place().map(p -> p.name()).orElse("–")));
    row(
        "initiated",
        tellings,
        t -> List.of(t.contact().initiator().map(a -> name(t, a)).orElse("not stated")));
    row("length", tellings, t -> List.of(length(t.contact())));
    row("topics", tellings, t -> orDash(t.contact().topics()));
    row("said", tellings, t -> orDash(t.statements().stream().map(s -> said(t, s)).toList()));
    row(
        "words",
        tellings,
        t -> t.contact().evidence().stream().map(e -> quoted(e.exact())).toList());
  }

  private static String publisher(ContactDossier.Telling t) {
    return t.report().publisher().or(() -> t.report().title()).orElse(t.report().id())
        + t.report().agency().map(a -> " / " + a).orElse("");
  }

  private static String length(Contact contact) {
    return contact.duration().map(d -> d.toMinutes() + " minutes").orElse("not stated");
  }

  private static String said(ContactDossier.Telling t, Statement s) {
    String who =
        s.speakers().isEmpty()
            ? "somebody"
            : s.speakers().stream().map(a -> name(t, a)).collect(Collectors.joining(" and "));
    return who + ": " + quoted(s.content().exact());
  }

  private static String name(ContactDossier.Telling t, ActorId id) {
    return t.actors().stream()
        .filter(a -> a.id().equals(id))
        .map(Actor::name)
        .findFirst()
        .orElse(id.value());
  }

  private static String quoted(String words) {
    return "“" + ReadingPage.oneLine(words) + "”";
  }

  private static List<String> orDash(List<String> items) {
    return items.isEmpty() ? List.of("–") : items;
  }

  private interface Cell {
    List<String> of(ContactDossier.Telling telling);
  }

  private void row(String label, List<ContactDossier.Telling> tellings, Cell cell) {
    Lines.abreast(label, tellings.stream().map(cell::of).toList()).forEach(this::line);
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
