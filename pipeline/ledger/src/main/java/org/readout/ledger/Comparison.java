package org.readout.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Stance;

/**
 * One contact as each side tells it.
 *
 * @param contact the record
 * @param sides the parties' sides in the order of the record's countries, then the press; a party
 *     whose side tells nothing has a side without sources
 * @param lines what is told, in order of their parts
 */
public record Comparison(ContactRecord contact, List<Side> sides, List<Line> lines) {
  public Comparison {
    sides = List.copyOf(sides);
    lines = List.copyOf(lines);
  }

  /**
   * One side.
   *
   * @param country whose; empty for the press, agencies and everybody else
   * @param sources its own reports, earliest first, each with the copies of it
   */
  public record Side(Optional<CountryCode> country, List<Source> sources) {
    public Side {
      sources = List.copyOf(sources);
    }

    public boolean isParty() {
      return country.isPresent();
    }
  }

  /**
   * A report that tells of the contact.
   *
   * @param copies reports that carry the same origin's words
   */
  public record Source(ReportEntry report, List<ReportEntry> copies) {
    public Source {
      copies = List.copyOf(copies);
    }
  }

  /** What a line is about. */
  public enum Part {
    STATUS,
    CHANNEL,
    DAY,
    INITIATOR,
    LENGTH,
    PLACE,
    TOPIC,
    STATEMENT,
    COMMITMENT,
    FOLLOW_UP;

    /** Whether a contact has one of it, so that two sides who tell otherwise contradict. */
    public boolean isCircumstance() {
      return compareTo(TOPIC) < 0;
    }
  }

  /** How the parties' sides stand to each other in a line; the press is no party. */
  public enum Relation {
    /** They tell the same, in much the same words. */
    ALIKE,
    /** They tell the same in other words. */
    WORDED_DIFFERENTLY,
    /** They contradict each other, or one is more exact. */
    DIFFERENT,
    /** Only one of them tells it. */
    ONE_SIDE,
    /** Only the press tells it. */
    PRESS_ONLY
  }

  /**
   * One thing that is told.
   *
   * @param cells what each side tells, in the order of the sides; an empty list where it tells
   *     nothing
   */
  public record Line(Part part, Relation relation, List<List<Told>> cells) {
    public Line {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * What one side tells.
   *
   * @param who whose words or plan it is; empty for a circumstance
   * @param stance how it is said: to condemn, to offer ...; empty for what is no statement
   * @param what the value, topic or content
   * @param words the report's words that it rests on
   * @param reports ids of the side's reports that tell it; the first has the words
   */
  public record Told(
      List<String> who,
      Optional<Stance.Kind> stance,
      String what,
      String words,
      List<String> reports) {
    public Told {
      who = List.copyOf(who);
      reports = List.copyOf(reports);
    }
  }
}
