package org.readout.knowledge;

import java.util.EnumSet;
import java.util.HashMap;
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
      Channel channel = choice(row, "channel", row.text(2), Channel.values());
      for (String word : row.text(0).split(" ", -1)) {
        cues.add(row, word, channel);
      }
    }
    return cues;
  }

  private void add(Table.Row row, String word, Channel channel) {
    boolean free =
        switch (row.text(1)) {
          case "verb" -> verbs.put(word, new ContactCue(word, channel, frames(row))) == null;
          case "noun" -> nouns.put(word, new ContactCue(word, channel, frames(row))) == null;
          case "sign" -> signs.put(word, channel) == null;
          default -> throw row.bad("no class of cues: " + row.text(1));
        };
    if (!free) {
      throw row.bad("listed twice: " + word);
    }
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
}
