package org.readout.ledger;

import java.util.List;
import org.readout.vocabulary.ActorId;

/** Whether two reports may name the same parties, each in its way. */
final class NamedAlike {
  private NamedAlike() {}

  /**
   * Where both name persons, those of one must be among the other's; a country stands for its own.
   */
  static boolean couldBe(List<ActorId> a, List<ActorId> b) {
    List<ActorId> pa = persons(a);
    List<ActorId> pb = persons(b);
    return pa.size() <= pb.size() ? within(pa, pb) : within(pb, pa);
  }

  /** Some person is named by both, or neither names any. */
  static boolean sameNamed(List<ActorId> a, List<ActorId> b) {
    List<ActorId> pa = persons(a);
    List<ActorId> pb = persons(b);
    return (pa.isEmpty() && pb.isEmpty())
        || pa.stream().anyMatch(p -> pb.stream().anyMatch(q -> same(p, q)));
  }

  /** At least two are named by both, or all where one names fewer than two. */
  static boolean bothSidesNamed(List<ActorId> a, List<ActorId> b) {
    long shared = a.stream().filter(p -> b.stream().anyMatch(q -> same(p, q))).count();
    return shared >= Math.min(2, Math.min(a.size(), b.size()));
  }

  private static boolean within(List<ActorId> fewer, List<ActorId> more) {
    return fewer.stream().allMatch(p -> more.stream().anyMatch(q -> same(p, q)));
  }

  private static List<ActorId> persons(List<ActorId> ids) {
    return ids.stream().filter(NamedAlike::isPerson).toList();
  }

  private static boolean isPerson(ActorId id) {
    return id.value().startsWith("person/");
  }

  /** {@code person/modi} is {@code person/narendra-modi}. */
  private static boolean same(ActorId a, ActorId b) {
    return a.equals(b)
        || (isPerson(a)
            && isPerson(b)
            && (a.value().endsWith(tail(b)) || b.value().endsWith(tail(a))));
  }

  private static String tail(ActorId id) {
    return "-" + id.value().substring(id.value().indexOf('/') + 1);
  }
}
