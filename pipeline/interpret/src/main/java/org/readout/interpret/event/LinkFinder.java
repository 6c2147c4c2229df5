package org.readout.interpret.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.knowledge.LinkCue;
import org.readout.knowledge.LinkCues;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Link;
import org.readout.vocabulary.Span;

/** Finds which event followed from which, by the words between two events of one sentence. */
public final class LinkFinder {
  private static final List<LinkCue> CUES = LinkCues.bundled();

  /** Words beside two linked events that make an answer of a mere sequence. */
  private static final List<String> IN_RETURN =
      List.of(
          "in return",
          "in response",
          "in retaliation",
          "retaliated",
          "retaliate",
          "in reply",
          "in revenge");

  /** The links between {@code events}, in text order. */
  public List<Link> find(IdentifiedReport report, List<Event> events) {
    String text = report.report().text();
    List<Link> links = new ArrayList<>();
    int first = 0;
    List<Placed> placed = new ArrayList<>();
    for (Event event : events) {
      for (Evidence e : event.evidence()) {
        placed.add(new Placed(event, e.span()));
      }
    }
    placed.sort((a, b) -> a.span().compareTo(b.span()));
    for (Sentence sentence : report.words().sentences()) {
      Span span = sentence.span();
      List<Placed> inside = new ArrayList<>();
      while (first < placed.size() && placed.get(first).span().start() < span.end()) {
        if (span.contains(placed.get(first).span())) {
          inside.add(placed.get(first));
        }
        first++;
      }
      int before = links.size();
      for (int i = 0; i + 1 < inside.size(); i++) {
        link(inside.get(i), inside.get(i + 1), sentence, text).ifPresent(links::add);
      }
      if (links.size() == before && !inside.isEmpty()) {
        int earlier = placed.indexOf(inside.get(0));
        back(inside.get(inside.size() - 1), placed.subList(0, earlier), sentence, text)
            .ifPresent(links::add);
      }
    }
    return links;
  }

  /** "... in response to the shelling": an answer to what an earlier sentence told. */
  private static Optional<Link> back(
      Placed effect, List<Placed> earlier, Sentence sentence, String text) {
    String said = " " + sentence.span().in(text).toLowerCase(Locale.ROOT) + " ";
    for (LinkCue cue : CUES) {
      int at = said.indexOf(" " + cue.words() + " the ");
      if (at < 0 || cue.effectAfter() || cue.kind() != Link.Kind.RESPONSE) {
        continue;
      }
      String answered = said.substring(at + cue.words().length() + 6).split("[^\\p{L}]", 2)[0];
      for (int i = earlier.size() - 1; i >= 0; i--) {
        Placed cause = earlier.get(i);
        if (!cause.event().id().equals(effect.event().id())
            && names(cause.span().in(text), answered)
            && isReturned(cause.event(), effect.event())) {
          int start = sentence.span().start() + at;
          Span where = new Span(start, start + cue.words().length());
          return Optional.of(
              new Link(
                  Link.Kind.RESPONSE,
                  cause.event().id(),
                  effect.event().id(),
                  cue.words(),
                  List.of(Evidence.of(text, where), Evidence.of(text, effect.span()))));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether words tell of what a noun names: "shelled" of "shelling". */
  private static boolean names(String words, String noun) {
    int length = Math.min(5, noun.length());
    return length > 3 && words.toLowerCase(Locale.ROOT).contains(noun.substring(0, length));
  }

  private static boolean isReturned(Event cause, Event effect) {
    return !cause.actorCountries().isEmpty()
        && cause.actorCountries().equals(effect.recipientCountries())
        && cause.recipientCountries().equals(effect.actorCountries());
  }

  private record Placed(Event event, Span span) {}

  private static Optional<Link> link(Placed a, Placed b, Sentence sentence, String text) {
    if (a.event().id().equals(b.event().id())) {
      return Optional.empty();
    }
    int from = a.span().start();
    int to = b.span().end();
    StringBuilder words = new StringBuilder(" ");
    List<Token> tokens = new ArrayList<>();
    for (Token t : sentence.tokens()) {
      if (t.span().start() >= from && t.span().end() <= to) {
        words.append(t.form().toLowerCase(Locale.ROOT)).append(' ');
        tokens.add(t);
      }
    }
    String between = words.toString();
    for (LinkCue cue : CUES) {
      int at = between.indexOf(" " + cue.words() + " ");
      if (at < 0) {
        continue;
      }
      Event effect = cue.effectAfter() ? b.event() : a.event();
      Event cause = cue.effectAfter() ? a.event() : b.event();
      Link.Kind kind = cue.kind();
      boolean returned = isReturned(cause, effect);
      String said = sentence.span().in(text).toLowerCase(Locale.ROOT);
      if (returned
          && (kind == Link.Kind.FOLLOWS || kind == Link.Kind.CAUSE)
          && IN_RETURN.stream().anyMatch(said::contains)) {
        kind = Link.Kind.RESPONSE;
      }
      int index = (int) between.substring(0, at).chars().filter(c -> c == ' ').count();
      int last = index + (int) cue.words().chars().filter(c -> c == ' ').count();
      if (last >= tokens.size()) {
        return Optional.empty();
      }
      Span where = tokens.get(index).span().hull(tokens.get(last).span());
      return Optional.of(
          new Link(
              kind,
              cause.id(),
              effect.id(),
              cue.words(),
              List.of(Evidence.of(text, where), Evidence.of(text, a.span().hull(b.span())))));
    }
    return Optional.empty();
  }
}
