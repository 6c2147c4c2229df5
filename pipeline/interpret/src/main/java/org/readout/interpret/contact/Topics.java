package org.readout.interpret.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.Mention;
import org.readout.knowledge.ContactCues;
import org.readout.knowledge.TopicCue;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Span;

/**
 * Finds what was spoken of in a contact: the object of "discuss", what stands behind "informed him
 * about", the subject of "was at the center of the exchange".
 */
final class Topics {
  private static final Set<String> EDGES = Set.of("PUNCT", "ADP", "CCONJ");
  private static final Set<String> DURING = Set.of("in", "during", "over", "by", "at");
  private static final Set<String> ABOUT = Set.of("on", "about", "regarding", "concerning", "upon");

  private static final Pattern QUOTES = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");

  /** In characters: what is longer is a clause that was misread. */
  private static final int LONGEST = 200;

  private final ContactCues cues;

  Topics(ContactCues cues) {
    this.cues = cues;
  }

  /**
   * What a sentence says was spoken of goes to the contact in which those who speak in it took
   * part, else to the one that the sentence tells of, else to the one told of last.
   */
  void add(IdentifiedReport report, Clause clause, List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    Sentence s = clause.sentence();
    for (Token t : s.tokens()) {
      Optional<TopicCue> cue = cues.topic(t.lemma());
      if (cue.isEmpty()) {
        continue;
      }
      List<Token> found = new ArrayList<>();
      if (t.isVerb() && cue.get().object()) {
        found.addAll(s.dependents(t, "obj"));
      }
      if (cue.get().about() && (t.isVerb() || t.upos().equals("NOUN"))) {
        found.addAll(about(report, s, t));
      }
      if (cue.get().subject() && t.upos().equals("NOUN") && isPredicate(s, t)) {
        found.addAll(s.dependents(t, "nsubj"));
      }
      for (Token topic : found) {
        add(report, s, topic, spokenIn(clause, t, drafts));
      }
    }
  }

  private static Draft spokenIn(Clause clause, Token cue, List<Draft> drafts) {
    Optional<Token> verb = clause.verbOf(cue);
    List<Mention> speaking = new ArrayList<>();
    verb.ifPresent(
        v -> {
          speaking.addAll(clause.subjects(v));
          speaking.addAll(clause.objects(v));
        });
    List<ActorId> who = Clause.actors(speaking);
    int sentence = clause.sentence().index();
    return last(drafts, d -> d.who.stream().filter(who::contains).count() > 1)
        .or(
            () ->
                last(drafts, d -> d.sentence == sentence && d.who.stream().anyMatch(who::contains)))
        .or(() -> drafts.stream().filter(d -> d.sentence == sentence).findFirst())
        .orElse(drafts.get(drafts.size() - 1));
  }

  private static Optional<Draft> last(List<Draft> drafts, Predicate<Draft> fits) {
    return drafts.stream().filter(fits).reduce((a, b) -> b);
  }

  private List<Token> about(IdentifiedReport report, Sentence s, Token cue) {
    List<Token> found = new ArrayList<>();
    for (Token d : s.dependents(cue)) {
      boolean hangs = d.is("obl") || d.is("nmod");
      if (!hangs || cues.isAside(d.lemma()) || isTime(report, s, d)) {
        continue;
      }
      for (Token c : s.dependents(d, "case")) {
        if (ABOUT.contains(c.lemma())) {
          found.add(d);
        }
      }
    }
    return found;
  }

  private static boolean isTime(IdentifiedReport report, Sentence s, Token t) {
    return report.timesIn(s).stream()
        .anyMatch(m -> m.first() <= t.index() && t.index() <= m.last());
  }

  /** "Was at the center", "was the main subject": its subject is what it says that of. */
  private static boolean isPredicate(Sentence s, Token noun) {
    return !s.dependents(noun, "cop").isEmpty();
  }

  private void add(IdentifiedReport report, Sentence s, Token head, Draft to) {
    List<Token> heads = new ArrayList<>(List.of(head));
    s.dependents(head, "conj").forEach(heads::add);
    for (int i = 0; i < heads.size(); i++) {
      Token h = heads.get(i);
      int from = h.index();
      int until = h.index();
      for (Token t : s.tokens()) {
        boolean inOther = heads.stream().anyMatch(o -> o.index() > h.index() && s.isBelow(t, o));
        if (s.isBelow(t, h) && !inOther && !t.is("case") && !t.is("cc") && !t.is("punct")) {
          from = Math.min(from, t.index());
          until = Math.max(until, t.index());
        }
      }
      for (Span part : parts(s, h, from, withAddition(s, until))) {
        if (!h.upos().equals("PRON") && part.length() < LONGEST) {
          to.topics.add(named(report, s, part));
        }
      }
    }
  }

  /** The words with the owner's name for "his" before them, and without quotation marks. */
  private static String named(IdentifiedReport report, Sentence s, Span part) {
    String words = QUOTES.matcher(part.in(report.report().text())).replaceAll("");
    return report.mentionsIn(s).stream()
        .filter(m -> m.kind() == Mention.Kind.PRONOUN && m.actors().size() == 1)
        .filter(m -> m.span().start() == part.start() && s.token(m.head()).xpos().equals("PRP$"))
        .findFirst()
        .flatMap(m -> report.actor(m.actors().get(0)).map(a -> owned(a, words, m)))
        .orElse(words);
  }

  private static String owned(Actor owner, String words, Mention pronoun) {
    return owner.name() + "'s" + words.substring(pronoun.span().length());
  }

  /**
   * The stretch of tokens cut at "as well as", and ended where it goes on to tell of the contact
   * itself: "the war in a phone call with ..." is about the war.
   */
  private List<Span> parts(Sentence s, Token head, int from, int until) {
    List<Span> parts = new ArrayList<>();
    int start = from;
    int end = until;
    for (int i = head.index() + 1; i <= end; i++) {
      Token t = s.token(i);
      if (i + 2 < end && isAsWellAs(s, i)) {
        if (i - 1 >= start) {
          parts.add(between(s, start, i - 1));
        }
        start = i + 3;
        i += 2;
      } else if (DURING.contains(t.lemma()) && opensContact(s, t)) {
        end = i - 1;
      }
    }
    if (start <= end) {
      parts.add(between(s, start, end));
    }
    return parts;
  }

  /** The last token of a topic, or of what ", as well as ..." adds to it. */
  private static int withAddition(Sentence s, int until) {
    int at = until + 1;
    if (at < s.size() && s.token(at).form().equals(",")) {
      at++;
    }
    if (!isAsWellAs(s, at)) {
      return until;
    }
    int i = at + 3;
    while (i < s.size() && !s.token(i).isVerb() && !s.token(i).upos().equals("PUNCT")) {
      i++;
    }
    return i - 1;
  }

  private static boolean isAsWellAs(Sentence s, int i) {
    return i + 2 < s.size()
        && s.token(i).form().equalsIgnoreCase("as")
        && s.token(i + 1).form().equalsIgnoreCase("well")
        && s.token(i + 2).form().equalsIgnoreCase("as");
  }

  private boolean opensContact(Sentence s, Token preposition) {
    for (int i = preposition.index() + 1; i < s.size() && i <= preposition.index() + 5; i++) {
      Token t = s.token(i);
      if (t.upos().equals("NOUN") && cues.noun(t.lemma()).isPresent()) {
        boolean others = i + 1 < s.size() && s.token(i + 1).lemma().equals("between");
        return !others;
      }
      if (t.upos().equals("ADP") || t.upos().equals("VERB") || t.upos().equals("PUNCT")) {
        return false;
      }
    }
    return false;
  }

  /** The words from one token to another, without a comma or "both" at their edges. */
  private static Span between(Sentence s, int from, int until) {
    int start = from;
    int end = until;
    while (start < end && EDGES.contains(s.token(start).upos())) {
      start++;
    }
    while (end > start && EDGES.contains(s.token(end).upos())) {
      end--;
    }
    return s.token(start).span().hull(s.token(end).span());
  }
}
