package org.readout.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.ledger.Couple;
import org.readout.ledger.Desk;
import org.readout.ledger.Party;
import org.readout.ledger.Selection;
import org.readout.ledger.Tally;

/**
 * Who was in contact with whom, and how often.
 *
 * @param leaders those with the most contacts, most first
 * @param couples all their couples, most often first
 */
record Matrix(List<Party> leaders, List<Couple> couples) {
  static final Matrix EMPTY = new Matrix(List.of(), List.of());
  private static final int LEADERS = 14;
  private static final int COUPLES = 400;

  static Matrix of(Desk desk, Selection wanted) {
    List<Couple> couples = desk.tallies().couples(wanted, COUPLES);
    Map<Party, Long> contacts = new HashMap<>();
    for (Couple couple : couples) {
      contacts.merge(couple.first(), couple.contacts(), Long::sum);
      contacts.merge(couple.second(), couple.contacts(), Long::sum);
    }
    List<Party> leaders =
        contacts.entrySet().stream()
            .map(e -> new Tally<>(e.getKey(), e.getValue()))
            .sorted(
                java.util.Comparator.comparing((Tally<Party> t) -> -t.number())
                    .thenComparing(t -> t.what().id()))
            .limit(LEADERS)
            .map(Tally::what)
            .toList();
    return new Matrix(
        leaders,
        couples.stream()
            .filter(c -> leaders.contains(c.first()) && leaders.contains(c.second()))
            .toList());
  }

  long contacts(Party one, Party other) {
    return couples.stream()
        .filter(
            c ->
                (c.first().equals(one) && c.second().equals(other))
                    || (c.first().equals(other) && c.second().equals(one)))
        .mapToLong(Couple::contacts)
        .findFirst()
        .orElse(0);
  }

  /** How dark a cell is: 0 for none, to 5 for the most. */
  int shade(long contacts) {
    long most = couples.stream().mapToLong(Couple::contacts).max().orElse(1);
    return contacts == 0 ? 0 : (int) (1 + Math.round(4.0 * (contacts - 1) / Math.max(1, most - 1)));
  }

  /** The last name, for narrow heads. */
  static String lastName(Party party) {
    String name = Shown.name(party);
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
