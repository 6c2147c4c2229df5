package org.readout.interpret.contact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.identify.IdentifiedReport;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** A contact while the report is still being gone through. */
final class Draft {
  final String cue;
  Channel channel;
  Status status;
  List<ActorId> who;
  List<CountryCode> countries;
  When when;
  final int sentence;

  /** Whether it is only told of as the frame of another: "following the meeting with him". */
  boolean frame;

  /** Whether its noun is one already spoken of: "the meeting", "their talks". */
  final boolean pointsBack;

  Optional<java.time.Duration> duration = Optional.empty();
  Optional<ActorId> initiator = Optional.empty();
  Optional<Place> place = Optional.empty();
  final Set<String> topics = new LinkedHashSet<>();
  final List<Evidence> evidence = new ArrayList<>();

  Draft(
      String cue,
      Channel channel,
      Status status,
      List<ActorId> who,
      List<CountryCode> countries,
      When when,
      int sentence,
      boolean pointsBack) {
    this.cue = cue;
    this.channel = channel;
    this.status = status;
    this.who = who;
    this.countries = countries;
    this.when = when;
    this.sentence = sentence;
    this.pointsBack = pointsBack;
  }

  boolean isSame(Draft other) {
    boolean sameSides =
        Set.copyOf(countries).equals(Set.copyOf(other.countries))
            && (who.containsAll(other.who)
                || other.who.containsAll(who)
                || onlyCountries(who)
                || onlyCountries(other.who));
    boolean sameWay = isBy(other.channel);
    boolean sameTime = when.couldOverlap(other.when) && (status == other.status);
    return sameSides && sameWay && sameTime && !isOpenBesideMeeting(other);
  }

  /**
   * "They spoke" is no meeting because one is told of later: only where that one is pointed back to
   * ("the meeting") and has no time of its own.
   */
  private boolean isOpenBesideMeeting(Draft other) {
    boolean mixed =
        (channel == Channel.UNSPECIFIED && isPresence(other.channel))
            || (isPresence(channel) && other.channel == Channel.UNSPECIFIED);
    boolean pointsBack = other.pointsBack && (other.when.assumed() || !other.when.isStated());
    return mixed && sentence != other.sentence && !pointsBack;
  }

  /** Whether it took place in a way that "the call" or "the meeting" can speak of. */
  boolean isBy(Channel spokenOf) {
    return channel == spokenOf
        || channel == Channel.UNSPECIFIED
        || spokenOf == Channel.UNSPECIFIED
        || (isPresence(channel) && isPresence(spokenOf));
  }

  private static boolean onlyCountries(List<ActorId> ids) {
    return ids.stream().noneMatch(a -> a.value().startsWith("person/"));
  }

  private static boolean isPresence(Channel c) {
    return c == Channel.MEETING || c == Channel.VISIT || c == Channel.SUMMIT;
  }

  void add(Draft other) {
    channel = channel == Channel.UNSPECIFIED ? other.channel : channel;
    if (onlyCountries(who) && !onlyCountries(other.who)) {
      who = other.who;
    }
    boolean dated = other.when.isStated() && !other.when.assumed();
    // A month or a year in a later sentence is mostly that of something spoken of.
    boolean exact = other.sentence == sentence || other.when.precision() == Precision.DAY;
    if (dated && exact && (!when.isStated() || when.assumed())) {
      when = other.when;
    }
    frame &= other.frame;
    initiator = initiator.or(() -> other.initiator);
    duration = duration.or(() -> other.duration);
    place = place.or(() -> other.place);
    evidence.addAll(other.evidence);
  }

  Contact contact(String id, IdentifiedReport report) {
    When recent = new Timing(report, report.words().sentences().get(sentence)).recent();
    boolean told = when.isStated() || status != Status.OCCURRED || sentence > 1 || frame;
    When date = told || !recent.isStated() ? when : recent;
    Optional<Place> where =
        channel == Channel.PHONE || channel == Channel.VIDEO ? Optional.empty() : place;
    return new Contact(
        id,
        channel,
        status,
        who,
        countries,
        initiator,
        date,
        duration,
        where,
        List.copyOf(topics),
        evidence);
  }
}
