package org.readout.exchange.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Party;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.When;

/**
 * Everybody who was in contact, and every pair with the number of their contacts. Of a contact of
 * several, every pair counts it. It grows with the number of pairs, not with that of contacts.
 */
final class ContactNetwork {
  private final Map<String, Party> parties = new TreeMap<>();
  private final Map<String, Tie> ties = new TreeMap<>();

  /** What two parties have in common; {@code one} comes before {@code other} by id. */
  static final class Tie {
    private final Party one;
    private final Party other;
    private final Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();

    private Tie(Party one, Party other) {
      this.one = one;
      this.other = other;
    }

    private void add(ContactRecord contact) {
      channels.merge(contact.channel(), 1, Integer::sum);
      When date = contact.date();
      date.from().ifPresent(d -> first = first.filter(f -> f.isBefore(d)).or(() -> Optional.of(d)));
      date.to().ifPresent(d -> last = last.filter(l -> l.isAfter(d)).or(() -> Optional.of(d)));
    }

    Party one() {
      return one;
    }

    Party other() {
      return other;
    }

    int contacts() {
      return channels.values().stream().mapToInt(Integer::intValue).sum();
    }

    int contacts(Channel channel) {
      return channels.getOrDefault(channel, 0);
    }

    /** The first day on which a contact of theirs is possible, if any states one. */
    Optional<LocalDate> first() {
      return first;
    }

    Optional<LocalDate> last() {
      return last;
    }
  }

  static ContactNetwork of(Stream<ContactRecord> contacts) {
    ContactNetwork network = new ContactNetwork();
    contacts.forEach(network::add);
    return network;
  }

  private void add(ContactRecord contact) {
    List<Party> present = contact.participants();
    present.forEach(p -> parties.putIfAbsent(p.id().value(), p));
    for (int i = 0; i < present.size(); i++) {
      for (int k = i + 1; k < present.size(); k++) {
        tie(present.get(i), present.get(k)).add(contact);
      }
    }
  }

  private Tie tie(Party a, Party b) {
    boolean inOrder = a.id().compareTo(b.id()) <= 0;
    Party one = inOrder ? a : b;
    Party other = inOrder ? b : a;
    return ties.computeIfAbsent(one.id() + " " + other.id(), k -> new Tie(one, other));
  }

  Collection<Party> parties() {
    return parties.values();
  }

  Collection<Tie> ties() {
    return ties.values();
  }
}
