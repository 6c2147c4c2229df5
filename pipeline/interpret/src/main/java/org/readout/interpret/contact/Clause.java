package org.readout.interpret.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.Mention;
import org.readout.knowledge.WordSets;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;

/**
 * Questions about one sentence that contacts, agreements and follow-ups all ask: who is its
 * subject, who stands after "with".
 */
final class Clause {
  private static final Set<String> WISHES = WordSets.bundled().of("wish");
  private static final Set<String> PLANS = WordSets.bundled().of("plan");
  private static final Set<String> OFFERS = WordSets.bundled().of("offer");
  private static final Set<String> CANCELLATIONS = WordSets.bundled().of("cancellation");
  private static final Set<String> REFUSALS = WordSets.bundled().of("refusal");

  /** How many words a preposition may stand behind what it belongs to. */
  private static final int REACH = 6;

  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.");
  private static final Set<String> PASSED = Set.of("PUNCT", "ADV", "AUX");
  private static final Set<String> PASSED_WORDS =
      Set.of("jr", "jr.", "sr", "sr.", "today", "yesterday", "tonight");

  private final IdentifiedReport report;
  private final Sentence sentence;
  private final List<Mention> mentions;

  Clause(IdentifiedReport report, Sentence sentence) {
    this.report = report;
    this.sentence = sentence;
    this.mentions = report.mentionsIn(sentence);
  }

  Sentence sentence() {
    return sentence;
  }

  /** The verb that {@code word} belongs to: itself, or the nearest above it. */
  Optional<Token> verbOf(Token word) {
    Optional<Token> t = Optional.of(word);
    for (int steps = 0; steps < sentence.size() && t.isPresent(); steps++) {
      if (t.get().isVerb()) {
        return t;
      }
      t = sentence.head(t.get());
    }
    return Optional.empty();
  }

  /**
   * Who does it: the subject, or that of the clause which lends its own ("agreed to meet", "met and
   * talked").
   */
  List<Mention> subjects(Token verb) {
    Optional<Token> t = Optional.of(verb);
    for (int steps = 0; steps < 6 && t.isPresent(); steps++) {
      List<Token> subjects = sentence.dependents(t.get(), "nsubj");
      if (!subjects.isEmpty()) {
        List<Mention> named = subjects.stream().flatMap(s -> joined(s).stream()).toList();
        return named.isEmpty() ? rightBefore(t.get()) : named;
      }
      String r = t.get().relation();
      boolean lends =
          r.startsWith("xcomp")
              || r.startsWith("conj")
              || r.equals("advcl")
              || r.equals("parataxis");
      t = lends ? sentence.head(t.get()) : Optional.empty();
    }
    return rightBefore(verb);
  }

  /**
   * By word order alone, where grammar finds no subject: the mention that closes right before the
   * verb, past "Jr.", "today" and the like.
   */
  private List<Mention> rightBefore(Token verb) {
    int last = verb.index() - 1;
    for (int steps = 0; steps < REACH && last >= 0; steps++) {
      int at = last;
      Optional<Mention> closing =
          mentions.stream()
              .filter(m -> m.last() == at && names(m))
              .reduce((a, b) -> a.span().length() >= b.span().length() ? a : b);
      if (closing.isPresent()) {
        return List.of(closing.get());
      }
      Token t = sentence.token(at);
      boolean passed =
          PASSED.contains(t.upos()) || PASSED_WORDS.contains(t.lemma().toLowerCase(Locale.ROOT));
      if (!passed) {
        return List.of();
      }
      last--;
    }
    return List.of();
  }

  /**
   * The mentions that hang on {@code head} with one of {@code cases}, such as "with"; in text
   * order.
   */
  List<Mention> after(Token head, Set<String> cases) {
    List<Mention> found = new ArrayList<>();
    for (Token t : sentence.dependents(head)) {
      if (t.is("obl") || t.is("nmod")) {
        boolean fits =
            sentence.dependents(t, "case").stream().anyMatch(c -> cases.contains(c.lemma()));
        if (fits) {
          found.addAll(joined(t));
        }
      }
    }
    return withRestOfList(found.isEmpty() ? rightAfter(head, cases) : found);
  }

  /**
   * By word order, what a list adds whose titles hide it from the grammar: "with President of A N.
   * N., President of B N. N. and President of C N. N.".
   */
  private List<Mention> withRestOfList(List<Mention> found) {
    if (found.isEmpty()) {
      return found;
    }
    List<Mention> rest = new ArrayList<>();
    int at = found.stream().mapToInt(Mention::last).max().orElseThrow() + 1;
    boolean closed = false;
    while (!closed && at < sentence.size()) {
      boolean comma = sentence.token(at).form().equals(",");
      int next = comma ? at + 1 : at;
      closed = next < sentence.size() && sentence.token(next).lemma().equals("and");
      Optional<Mention> item =
          comma || closed
              ? opening(closed ? next + 1 : next).filter(this::isTitledName)
              : Optional.empty();
      if (item.isEmpty()) {
        return found;
      }
      rest.add(item.get());
      at = item.get().last() + 1;
    }
    boolean subject = at < sentence.size() && sentence.token(at).isVerb();
    if (!closed || subject) {
      return found;
    }
    List<Mention> all = new ArrayList<>(found);
    rest.stream().filter(m -> !all.contains(m)).forEach(all::add);
    return all;
  }

  private boolean isTitledName(Mention m) {
    return m.kind() == Mention.Kind.NAME
        && m.actors().stream().anyMatch(a -> a.value().startsWith("person/"))
        && !sentence.token(m.head()).is("nsubj");
  }

  /**
   * By word order alone, where the grammar of a long name with its titles was not made out: the
   * mention that opens right after one of {@code cases}, with no other verb between it and {@code
   * head}, and those that follow it after "and".
   */
  private List<Mention> rightAfter(Token head, Set<String> cases) {
    for (int i = head.index() + 1; i < sentence.size() && i <= head.index() + REACH; i++) {
      Token t = sentence.token(i);
      if (t.isVerb()) {
        return List.of();
      }
      if (cases.contains(t.lemma())) {
        List<Mention> found = new ArrayList<>();
        Optional<Mention> next = opening(i + 1);
        while (next.isPresent()) {
          found.add(next.get());
          int after = next.get().last() + 1;
          boolean goesOn = after < sentence.size() && sentence.token(after).lemma().equals("and");
          next = goesOn ? opening(after + 1) : Optional.empty();
        }
        return found;
      }
    }
    return List.of();
  }

  /** The longest mention that opens at a token, or behind the article there. */
  private Optional<Mention> opening(int index) {
    return mentions.stream()
        .filter(m -> m.first() == index || m.first() == index + 1)
        .filter(m -> m.first() == index || sentence.token(index).upos().equals("DET"))
        .filter(m -> names(m) || isOfThePeople(m))
        .reduce((a, b) -> a.span().length() >= b.span().length() ? a : b)
        .filter(this::names);
  }

  List<Mention> objects(Token verb) {
    return withRestOfList(
        sentence.dependents(verb, "obj").stream().flatMap(o -> joined(o).stream()).toList());
  }

  /** The mention at {@code head} and those joined to it by "and". */
  List<Mention> joined(Token head) {
    List<Mention> found = new ArrayList<>();
    mentionOf(head).filter(this::names).ifPresent(found::add);
    for (Token t : sentence.dependents(head)) {
      if (t.is("conj")) {
        found.addAll(joined(t));
      }
    }
    if (found.isEmpty()) {
      sentence.dependents(head, "appos").stream()
          .findFirst()
          .ifPresent(a -> found.addAll(joined(a)));
    }
    return found;
  }

  /** The mention that hangs by {@code token}, or the longest that holds it. */
  private Optional<Mention> mentionOf(Token token) {
    Optional<Mention> holding = Optional.empty();
    Optional<Mention> hanging = Optional.empty();
    for (Mention m : mentions) {
      if (m.head() == token.index()) {
        hanging = longer(hanging, m);
      } else if (m.first() <= token.index() && token.index() <= m.last()) {
        holding = longer(holding, m);
      }
    }
    Optional<Mention> inside = hanging;
    return holding.filter(h -> inside.isEmpty() || isTitleOf(inside.get(), h)).or(() -> inside);
  }

  /** Whether a mention is only the title, or the country, at the front of a longer name. */
  private static boolean isTitleOf(Mention part, Mention whole) {
    return whole.kind() == Mention.Kind.NAME && whole.span().length() > part.span().length();
  }

  private static Optional<Mention> longer(Optional<Mention> best, Mention m) {
    return best.filter(b -> b.span().length() >= m.span().length()).or(() -> Optional.of(m));
  }

  /** Whether a mention names somebody; a "Jr." torn off its name does not. */
  private boolean names(Mention m) {
    boolean suffix =
        m.first() == m.last()
            && SUFFIXES.contains(sentence.token(m.head()).form().toLowerCase(Locale.ROOT));
    return !suffix && (!m.actors().isEmpty() || !m.countries().isEmpty()) && !isOfThePeople(m);
  }

  /** Prisoners, students, families: they may be met, but it is no contact between two sides. */
  private boolean isOfThePeople(Mention m) {
    return !m.actors().isEmpty()
        && m.actors().stream()
            .allMatch(
                a ->
                    report
                        .actor(a)
                        .filter(x -> x.kind() == Actor.Kind.GROUP && !x.known())
                        .flatMap(Actor::sector)
                        .filter("CVL"::equals)
                        .isPresent());
  }

  /** One mention for each of the people that a mention names together: "the leaders of A and B". */
  List<Mention> eachOf(Mention m) {
    if (m.actors().size() < 2) {
      return List.of(m);
    }
    List<Mention> found = new ArrayList<>();
    for (ActorId a : m.actors()) {
      List<CountryCode> of =
          report.actor(a).flatMap(Actor::country).map(List::of).orElse(List.of());
      found.add(
          new Mention(
              m.sentence(), m.first(), m.last(), m.head(), m.kind(), m.span(), List.of(a), of));
    }
    return found;
  }

  /** Without a country beside somebody of that country: whoever speaks for it stands for it. */
  List<ActorId> withoutOwnCountries(List<ActorId> who) {
    Set<String> spokenFor = new LinkedHashSet<>();
    for (ActorId a : who) {
      if (a.value().startsWith("person/")) {
        report
            .actor(a)
            .flatMap(Actor::country)
            .ifPresent(c -> spokenFor.add("country/" + c.value().toLowerCase(Locale.ROOT)));
      }
    }
    return who.stream().filter(a -> !spokenFor.contains(a.value())).toList();
  }

  /** Whether it took place, by the words around {@code word}. */
  Status status(Token word) {
    boolean future = false;
    Optional<Token> t = Optional.of(word);
    for (int steps = 0; steps < 8 && t.isPresent(); steps++) {
      Token here = t.get();
      String lemma = here.lemma();
      if (CANCELLATIONS.contains(lemma)
          || (lemma.equals("call")
              && sentence.dependents(here).stream().anyMatch(d -> d.lemma().equals("off")))) {
        return Status.CANCELLED;
      }
      if (REFUSALS.contains(lemma)) {
        return Status.DECLINED;
      }
      if (here.index() != word.index() || here.isVerb()) {
        if (sentence.dependents(here).stream()
            .anyMatch(
                d ->
                    d.lemma().equals("not")
                        || d.lemma().equals("never")
                        || d.lemma().equals("n't"))) {
          return Status.NEGATED;
        }
      }
      if (OFFERS.contains(lemma) && here.index() != word.index()) {
        return Status.PROPOSED;
      }
      if (WISHES.contains(lemma) && here.index() != word.index()) {
        return Status.HYPOTHETICAL;
      }
      boolean infinitive =
          here.isVerb()
              && sentence.dependents(here, "mark").stream().anyMatch(m -> m.lemma().equals("to"));
      boolean modal =
          sentence.dependents(here, "aux").stream()
              .anyMatch(a -> a.lemma().equals("will") || a.form().equalsIgnoreCase("'ll"));
      boolean unsure =
          sentence.dependents(here, "aux").stream()
              .anyMatch(
                  a -> Set.of("could", "would", "may", "might", "should").contains(a.lemma()));
      if (modal) {
        return Status.PLANNED;
      }
      if (unsure) {
        return Status.HYPOTHETICAL;
      }
      if (future && PLANS.contains(lemma)) {
        return Status.PLANNED;
      }
      future |= infinitive;
      boolean reports =
          here.relation().startsWith("ccomp") || here.relation().startsWith("acl:relcl");
      t = reports ? Optional.empty() : sentence.head(here);
    }
    return Status.OCCURRED;
  }

  Evidence evidence(Token first, List<Mention> parties) {
    Span span = first.span();
    for (Mention m : parties) {
      span = m.sentence() == sentence.index() ? span.hull(m.span()) : span;
    }
    return Evidence.of(report.report().text(), span);
  }

  /**
   * Who says what stands at {@code words}: the speakers of the innermost statement that holds it.
   */
  static List<ActorId> assertedBy(List<Statement> statements, Span words) {
    return statements.stream()
        .filter(st -> !st.speakers().isEmpty() && st.content().span().contains(words))
        .min(Comparator.comparingInt(st -> st.content().span().length()))
        .map(Statement::speakers)
        .orElse(List.of());
  }

  /**
   * The words below {@code head} without what ties them to the rest: "of the deal" is "the deal".
   */
  static Span phrase(Sentence sentence, Token head) {
    int from = head.index();
    int until = head.index();
    for (Token t : sentence.tokens()) {
      boolean tie =
          t.head() == head.index() && (t.is("case") || t.is("cc") || t.is("punct") || t.is("mark"));
      if (!tie && sentence.isBelow(t, head)) {
        from = Math.min(from, t.index());
        until = Math.max(until, t.index());
      }
    }
    return sentence.token(from).span().hull(sentence.token(until).span());
  }

  /** Actors of {@code mentions}, each once; a mention without actors stands for its countries. */
  static List<ActorId> actors(List<Mention> mentions) {
    Set<ActorId> ids = new LinkedHashSet<>();
    for (Mention m : mentions) {
      ids.addAll(m.actors());
      if (m.actors().isEmpty()) {
        m.countries()
            .forEach(c -> ids.add(new ActorId("country/" + c.value().toLowerCase(Locale.ROOT))));
      }
    }
    return List.copyOf(ids);
  }

  /** Countries of {@code mentions}, each once. */
  List<CountryCode> countries(List<Mention> mentions) {
    Set<CountryCode> codes = new LinkedHashSet<>();
    for (Mention m : mentions) {
      codes.addAll(m.countries());
      if (m.countries().isEmpty()) {
        m.actors().forEach(a -> report.actor(a).flatMap(Actor::country).ifPresent(codes::add));
      }
    }
    return List.copyOf(codes);
  }
}
