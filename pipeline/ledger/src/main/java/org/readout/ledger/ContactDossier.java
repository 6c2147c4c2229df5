package org.readout.ledger;

import java.util.List;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.Statement;

/**
 * Everything known of one contact.
 *
 * @param contact the record
 * @param tellings what each report says of it, by day of publication
 */
public record ContactDossier(ContactRecord contact, List<Telling> tellings) {
  /**
   * One report's account.
   *
   * @param report the report
   * @param contact the contact as it has it, with its evidence
   * @param statements what it says was said there
   * @param actors everybody it names
   */
  public record Telling(
      ReportEntry report, Contact contact, List<Statement> statements, List<Actor> actors) {}
}
