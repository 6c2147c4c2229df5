package org.readout.knowledge;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.Channel;

/** The words that tell of a contact, and those that tell how it was held. */
public final class ContactCues {
  private static final String FILE = "contact-cues.tsv";
  private static final String[] COLUMNS = {"words", "class", "channel", "frames"};

  private final Map<String, ContactCue> verbs = new HashMap<>();
  private final Map<String, ContactCue> nouns = new HashMap<>();
  private final Map<String, Channel> signs = new HashMap<>();
  private final Map<String, TopicCue> topics = new HashMap<>();
  private final Set<String> asides = new HashSet<>();

  private ContactCues() {}

  /** The list that comes with the program. */
  public static ContactCues bundled() {
    return of(Table.bundled(FILE, COLUMNS));
  }

  /** Reads a list; what is not as it must be is refused, with file and line. */
  static ContactCues parse(String file, String text) {
    return of(Table.parse(file, text, COLUMNS));
  }

  private static ContactCues of(Table table) {
    ContactCues cues = new ContactCues();
    for (Table.Row row : table.rows()) {
      for (String word : row.text(0).split(" ", -1)) {
        if (!cues.add(row, word)) {
          throw row.bad("listed twice: " + word);
        }
      }
    }
    return cues;
  }

  private boolean add(Table.Row row, String word) {
    return switch (row.text(1)) {
      case "verb" -> verbs.put(word, cue(row, word)) == null;
      case "noun" -> nouns.put(word, cue(row, word)) == null;
      case "sign" -> signs.put(word, channel(row)) == null;
      case "topic" -> topics.put(word, topic(row, word)) == null;
      case "aside" -> asides.add(word);
      default -> throw row.bad("no class of cues: " + row.text(1));
    };
  }

  private static ContactCue cue(Table.Row row, String word) {
    return new ContactCue(word, channel(row), frames(row));
  }

  private static Channel channel(Table.Row row) {
    return choice(row, "channel", row.text(2), Channel.values());
  }

  private static TopicCue topic(Table.Row row, String word) {
    Set<String> frames = Set.of(row.text(3).split(" ", -1));
    if (!Set.of("object", "about", "subject").containsAll(frames)) {
      throw row.bad("a topic is object, about or subject: " + row.text(3));
    }
    return new TopicCue(
        word, frames.contains("object"), frames.contains("about"), frames.contains("subject"));
  }

  private static Set<ContactCue.Frame> frames(Table.Row row) {
    Set<ContactCue.Frame> frames = EnumSet.noneOf(ContactCue.Frame.class);
    for (String name : List.of(row.text(3).split(" ", -1))) {
      frames.add(choice(row, "frame", name, ContactCue.Frame.values()));
    }
    return frames;
  }

  private static <E extends Enum<E>> E choice(Table.Row row, String what, String name, E[] all) {
    for (E e : all) {
      if (e.name().toLowerCase(Locale.ROOT).equals(name)) {
        return e;
      }
    }
    throw row.bad("no such " + what + ": " + name);
  }

  public Optional<ContactCue> verb(String lemma) {
    return Optional.ofNullable(verbs.get(lemma));
  }

  public Optional<ContactCue> noun(String lemma) {
    return Optional.ofNullable(nouns.get(lemma));
  }

  /** The channel that a word beside a cue tells of: "virtual", "phone". */
  public Optional<Channel> sign(String lemma) {
    return Optional.ofNullable(signs.get(lemma.toLowerCase(Locale.ROOT)));
  }

  /** Where a word says what was spoken of. */
  public Optional<TopicCue> topic(String lemma) {
    return Optional.ofNullable(topics.get(lemma));
  }

  /** Whether a word behind "on" names no topic: "on the sidelines", "on the phone". */
  public boolean isAside(String lemma) {
    return asides.contains(lemma);
  }
}
