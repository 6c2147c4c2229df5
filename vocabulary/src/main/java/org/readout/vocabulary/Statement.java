package org.readout.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * What somebody said, and through whom it reached us.
 *
 * @param id unique in its reading: {@code s1}, {@code s2} ...
 * @param form wholly quoted, partly quoted or reported
 * @param speakers whose words or views they are
 * @param addressees to whom they were said
 * @param relayedBy who carried them, nearest to the speaker first
 * @param cue the word that reports them, as it stands
 * @param contact the contact in which they were said, by id
 * @param source the speaker as the sentence names them
 * @param content the words said
 * @param stance what the speaker does by saying them
 * @param evidence the words it rests on
 */
public record Statement(
    String id,
    Form form,
    List<ActorId> speakers,
    List<ActorId> addressees,
    List<ActorId> relayedBy,
    Optional<String> cue,
    Optional<String> contact,
    Optional<Evidence> source,
    Evidence content,
    Optional<Stance> stance,
    List<Evidence> evidence)
    implements Fact {
  public Statement {
    speakers = List.copyOf(speakers);
    addressees = List.copyOf(addressees);
    relayedBy = List.copyOf(relayedBy);
    evidence = List.copyOf(evidence);
  }

  public enum Form {
    DIRECT,
    MIXED,
    INDIRECT
  }
}
