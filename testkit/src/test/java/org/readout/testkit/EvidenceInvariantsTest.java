package org.readout.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.When;

class EvidenceInvariantsTest {
  @Test
  void acceptsASoundReading() {
    Reading sound =
        Readings.of("r", "The two leaders spoke by phone.")
            .contact(Channel.PHONE, "2025-06-14", "person/a RUS", "person/b USA")
            .claim(4, Channel.PHONE, "2025-01-20/", "person/a RUS", "person/b USA")
            .build();

    assertThat(EvidenceInvariants.brokenBy(sound)).isEmpty();
  }

  @Test
  void tellsOfWordsThatTheTextDoesNotHold() {
    assertThat(EvidenceInvariants.brokenBy(claiming("c1", new Span(4, 7), "one")))
        .anyMatch(b -> b.contains("says \"one\"") && b.contains("says \"two\""));
  }

  @Test
  void tellsOfSpansBeyondTheText() {
    assertThat(EvidenceInvariants.brokenBy(claiming("c1", new Span(40, 43), "two")))
        .anyMatch(b -> b.contains("out of bounds"));
  }

  @Test
  void tellsOfContactsAndActorsThatAreNotThere() {
    assertThatThrownBy(() -> EvidenceInvariants.check(claiming("c1", new Span(4, 7), "two")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("n1 points to c1, which the reading does not hold")
        .hasMessageContaining("n1 names person/a, whom the reading does not list");
  }

  /** A reading whose only fact is a claim with this evidence about a contact that is not there. */
  private static Reading claiming(String contact, Span span, String exact) {
    CountClaim claim =
        new CountClaim(
            "n1",
            2,
            Optional.empty(),
            List.of(new ActorId("person/a")),
            When.unstated(),
            Optional.of(contact),
            List.of(new Evidence(span, exact)));
    Reading empty = Reading.unread("test", Report.ofText("r", "The two leaders spoke."), List.of());
    assertThat(empty.facts().map(Fact::id)).isEmpty();
    return new Reading(
        "test",
        empty.report(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(claim),
        List.of(),
        List.of());
  }
}
