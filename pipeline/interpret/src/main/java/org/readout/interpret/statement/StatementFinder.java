package org.readout.interpret.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.Mention;
import org.readout.interpret.Trail;
import org.readout.knowledge.reporting.ReportingCues;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Stance;
import org.readout.vocabulary.Statement;

/**
 * Finds what is said, believed and intended in a report, by whom, to whom and through whom.
 *
 * <p>Which words are attributed to which words is decided by the grammar and by quotation marks
 * alone, so that an unknown speaker is a speaker too; only then are the speakers looked up.
 */
public final class StatementFinder {
  private static final double SAME = 0.8;

  /** Constructions that tell where somebody stands, and not that somebody spoke. */
  private static final Set<String> TAKES_A_STAND =
      Set.of("adjective", "object", "to-do", "doing", "phrase");

  private final ReportingCues cues;
  private final CueReader reader;

  public StatementFinder(ReportingCues cues) {
    this.cues = cues;
    this.reader = new CueReader(cues);
  }

  /**
   * The statements of a report in text order, without their contacts; {@code s1}, {@code s2} ...
   */
  public List<Statement> find(IdentifiedReport report, Trail trail) {
    String text = report.words().text();
    List<Tree> trees = new ArrayList<>();
    for (Sentence sentence : report.words().sentences()) {
      trees.add(new Tree(sentence));
    }
    if (trees.isEmpty()) {
      return List.of();
    }
    List<Quotation> quotations = Quotations.in(text, paragraphs(report.words().sentences()));
    Contents contents = new Contents(text, quotations);
    List<Attribution> quoted = new QuotationReader(text, trees, reader, quotations).in(quotations);
    List<Attribution> all = new ArrayList<>(quoted);
    all.addAll(reported(trees, contents, quoted));
    all.addAll(new Fragments(trees, contents).in(quotations, List.copyOf(all)));
    all.sort(Comparator.comparing(Attribution::hull).thenComparing(Attribution::cueSpan));
    return new Telling(report, text, trees, contents, trail).of(all, quoted);
  }

  private static List<Span> paragraphs(List<Sentence> sentences) {
    List<Span> found = new ArrayList<>();
    int last = -1;
    for (Sentence sentence : sentences) {
      if (sentence.paragraph() == last) {
        found.set(found.size() - 1, found.get(found.size() - 1).hull(sentence.span()));
      } else {
        found.add(sentence.span());
        last = sentence.paragraph();
      }
    }
    return found;
  }

  /** What the sentences report outside of quoted speech. */
  private List<Attribution> reported(
      List<Tree> trees, Contents contents, List<Attribution> quoted) {
    Set<Integer> used = new HashSet<>();
    List<Span> speech = new ArrayList<>();
    for (Attribution attribution : quoted) {
      used.add(attribution.cueSpan().start());
      speech.addAll(attribution.content());
    }
    List<Attribution> found = new ArrayList<>();
    int next = 0;
    for (Tree tree : trees) {
      Span sentence = tree.span(0, tree.size() - 1);
      while (next < speech.size() && speech.get(next).end() <= sentence.start()) {
        next++;
      }
      for (Attribution attribution : reader.in(tree, contents)) {
        int at = attribution.cueSpan().start();
        boolean inSpeech = false;
        for (int i = next; i < speech.size() && speech.get(i).start() <= at; i++) {
          inSpeech |= at < speech.get(i).end();
        }
        if (!inSpeech && !used.contains(at)) {
          found.add(attribution);
        }
      }
      Headlines.in(tree, contents).ifPresent(found::add);
    }
    return found;
  }

  /** One report's attributions on their way to statements. */
  private final class Telling {
    private final IdentifiedReport report;
    private final String text;
    private final List<Tree> trees;
    private final Contents contents;
    private final Trail trail;
    private final Map<Long, Mention> mentions = new HashMap<>();
    private final Optional<ActorId> agency;

    Telling(
        IdentifiedReport report, String text, List<Tree> trees, Contents contents, Trail trail) {
      this.report = report;
      this.text = text;
      this.trees = trees;
      this.contents = contents;
      this.trail = trail;
      for (Mention m : report.mentions()) {
        mentions.merge(
            key(m.sentence(), m.head()),
            m,
            (a, b) -> a.span().length() >= b.span().length() ? a : b);
      }
      this.agency = agency();
    }

    List<Statement> of(List<Attribution> attributions, List<Attribution> quoted) {
      Set<Attribution> speech = new HashSet<>(quoted);
      List<Told> open = new ArrayList<>();
      List<Statement> statements = new ArrayList<>();
      for (Attribution a : attributions) {
        Span hull = a.hull();
        open.removeIf(t -> t.hull.end() <= hull.start());
        Told outer = null;
        boolean twice = false;
        for (Told t : open) {
          if (same(t.hull, hull)) {
            twice = !contains(t.attribution, a.cueSpan());
            if (twice) {
              break;
            }
          }
          if (contains(t.attribution, a.cueSpan())) {
            outer = t;
          }
        }
        List<ActorId> speakers = a.source().map(this::actors).orElse(List.of());
        if (twice) {
          turnDown(a, "the same words are already attributed");
          continue;
        }
        if (outer != null
            && (!a.speech()
                || speech.contains(outer.attribution)
                || speakers.isEmpty()
                || speakers.equals(outer.speakers))) {
          turnDown(a, "it lies within what somebody else is reported to say");
          continue;
        }
        if (outer != null && TAKES_A_STAND.contains(a.rule()) && speakFor(outer, speakers)) {
          turnDown(a, "whoever is reported to say so speaks for that country");
          continue;
        }
        List<ActorId> chain = outer == null ? List.of() : outer.chain();
        Told told = new Told(a, hull, speakers, chain);
        open.add(told);
        statements.add(statement("s" + (statements.size() + 1), told));
      }
      return statements;
    }

    /**
     * "The president said the country was ready": the stand is the president's, told in the
     * country's name.
     */
    private boolean speakFor(Told outer, List<ActorId> speakers) {
      return speakers.size() == 1
          && !outer.speakers.isEmpty()
          && report.actor(speakers.get(0)).filter(c -> c.kind() == Actor.Kind.COUNTRY).isPresent()
          && outer.speakers.stream()
              .allMatch(
                  s ->
                      report
                          .actor(s)
                          .flatMap(Actor::country)
                          .equals(report.actor(speakers.get(0)).flatMap(Actor::country)));
    }

    private Statement statement(String id, Told told) {
      Attribution a = told.attribution;
      Span content = told.hull;
      boolean cueQuoted = false;
      Optional<Quotation> around = contents.at(a.cueSpan().start());
      if (around.isPresent()
          && contents.opensWith(around.get(), firstOf(a))
          && content.end() <= around.get().span().end()) {
        content = around.get().span();
        cueQuoted = true;
      }
      Statement.Form form = form(a, cueQuoted);
      Set<ActorId> relays = new LinkedHashSet<>(told.relayedBy);
      agency.ifPresent(relays::add);
      relays.removeAll(told.speakers);
      Evidence words = Evidence.of(text, content);
      Optional<Evidence> source = a.source().map(s -> Evidence.of(text, s.span()));
      List<Evidence> evidence = new ArrayList<>();
      Span whole = content.hull(a.cueSpan());
      if (a.source().isPresent() && a.source().get().sentence() == a.sentence()) {
        whole = whole.hull(a.source().get().span());
      }
      evidence.add(Evidence.of(text, whole));
      if (a.source().isPresent() && a.source().get().sentence() != a.sentence()) {
        evidence.add(Evidence.of(text, a.source().get().span()));
      }
      trail.found(
          id,
          "statements/" + a.rule(),
          evidence,
          "\""
              + a.cueSpan().in(text)
              + "\" attributes these words"
              + source.map(s -> " to \"" + s.exact() + "\"").orElse(" to nobody named"));
      return new Statement(
          id,
          form,
          told.speakers,
          addressees(a, told.speakers),
          List.copyOf(relays),
          Optional.of(a.cueSpan().in(text)),
          Optional.empty(),
          source,
          words,
          stance(a),
          evidence);
    }

    /** Where a cue begins, its auxiliaries and negation included: "did not rule". */
    private int firstOf(Attribution a) {
      Tree tree = trees.get(a.sentence());
      int first = a.cue();
      while (first > 0
          && tree.head(first - 1) == a.cue()
          && (tree.is(first - 1, "aux") || tree.is(first - 1, "advmod"))) {
        first--;
      }
      return Math.min(a.cueSpan().start(), tree.token(first).span().start());
    }

    private Statement.Form form(Attribution a, boolean cueQuoted) {
      if (cueQuoted) {
        return a.rule().equals("clause") ? Statement.Form.DIRECT : Statement.Form.MIXED;
      }
      boolean all = true;
      boolean any = false;
      for (Span piece : a.content()) {
        all &= contents.whollyQuoted(piece);
        any |= contents.quotes(piece);
      }
      return all ? Statement.Form.DIRECT : any ? Statement.Form.MIXED : Statement.Form.INDIRECT;
    }

    private Optional<Stance> stance(Attribution a) {
      Stances stances = new Stances(cues, text);
      Tree tree = trees.get(a.sentence());
      if (a.head() >= 0) {
        return stances.of(tree, a.head(), tree.low(a.head()), tree.high(a.head()), a.stance());
      }
      Span first = a.content().get(0);
      Span sentence = tree.span(0, tree.size() - 1);
      if (!sentence.overlaps(first)) {
        return a.stance().map(k -> new Stance(k, Optional.empty(), Optional.empty()));
      }
      int from = 0;
      while (from < tree.size() - 1 && tree.token(from).span().end() <= first.start()) {
        from++;
      }
      int to = from;
      while (to < tree.size() - 1 && tree.token(to + 1).span().start() < first.end()) {
        to++;
      }
      int head = -1;
      for (int i = from; i <= to; i++) {
        if (tree.head(i) < from || tree.head(i) > to) {
          if (!tree.isPunctuation(i)) {
            head = i;
            break;
          }
        }
      }
      return stances.of(tree, head, from, to, a.stance());
    }

    private List<ActorId> addressees(Attribution a, List<ActorId> speakers) {
      if (a.hearer() < 0) {
        return List.of();
      }
      List<ActorId> hearers = new ArrayList<>(actorsAt(a.sentence(), a.hearer()));
      hearers.removeAll(speakers);
      return hearers;
    }

    private List<ActorId> actors(Attribution.Source source) {
      return actorsAt(source.sentence(), source.head());
    }

    /** Who is meant by the phrase that hangs on a token, with those joined to it by "and". */
    private List<ActorId> actorsAt(int sentence, int token) {
      Tree tree = trees.get(sentence);
      Set<ActorId> found = new LinkedHashSet<>();
      Mention own = mentions.get(key(sentence, token));
      if (own != null) {
        found.addAll(own.actors());
      }
      for (int c : tree.children(token)) {
        if (tree.is(c, "conj")) {
          Mention joined = mentions.get(key(sentence, c));
          if (joined != null) {
            found.addAll(joined.actors());
          }
        }
      }
      if (found.isEmpty()) {
        int named = tree.child(token, "appos", "nmod:poss", "flat", "compound");
        Mention near = named < 0 ? null : mentions.get(key(sentence, named));
        if (near != null) {
          found.addAll(near.actors());
        }
      }
      return List.copyOf(found);
    }

    private Optional<ActorId> agency() {
      if (report.report().agency().isEmpty()) {
        return Optional.empty();
      }
      String name = report.report().agency().get();
      for (Actor actor : report.actors()) {
        if (actor.name().equalsIgnoreCase(name)) {
          return Optional.of(actor.id());
        }
      }
      String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Ll}\\p{Lo}\\p{Nd}]+", "-");
      slug = slug.replaceAll("^-+|-+$", "");
      return slug.isEmpty() ? Optional.empty() : Optional.of(new ActorId("org/" + slug));
    }

    private void turnDown(Attribution a, String reason) {
      trail.turnedDown(
          "statement", "statements/" + a.rule(), List.of(Evidence.of(text, a.hull())), reason);
    }

    private static boolean contains(Attribution outer, Span cue) {
      for (Span piece : outer.content()) {
        if (piece.contains(cue)) {
          return true;
        }
      }
      return false;
    }

    private static boolean same(Span a, Span b) {
      int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
      int joint = a.length() + b.length() - shared;
      return shared > 0 && shared >= SAME * joint;
    }

    private static long key(int sentence, int token) {
      return ((long) sentence << 32) | token;
    }
  }

  /** An attribution with its speakers and with those who carry it, nearest first. */
  private record Told(
      Attribution attribution, Span hull, List<ActorId> speakers, List<ActorId> relayedBy) {
    List<ActorId> chain() {
      List<ActorId> chain = new ArrayList<>(speakers);
      chain.addAll(relayedBy);
      return chain;
    }
  }
}
