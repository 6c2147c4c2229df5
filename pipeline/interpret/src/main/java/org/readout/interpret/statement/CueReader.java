package org.readout.interpret.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.knowledge.WordSets;
import org.readout.knowledge.reporting.Cue;
import org.readout.knowledge.reporting.Cue.Frame;
import org.readout.knowledge.reporting.ReportingCues;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Stance;

/**
 * Attributions that a sentence's grammar shows: a cue, what hangs on it as the words reported, and
 * who its subject, possessor or agent is.
 */
final class CueReader {
  /** Verbs that only carry a noun cue: "expressed concern about", "made the claim that". */
  private static final Set<String> LIGHT = WordSets.bundled().of("carrier");

  private static final Set<String> MEDIUM = Set.of("in", "via", "through");
  private static final Set<String> MEANWHILE = Set.of("as", "while", "after");

  private final ReportingCues cues;

  CueReader(ReportingCues cues) {
    this.cues = cues;
  }

  /** Every attribution of a sentence, in the order of their cues. */
  List<Attribution> in(Tree tree, Contents contents) {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      String tag = tree.token(i).xpos();
      Optional<Attribution> here = Optional.empty();
      if (tree.form(i).equalsIgnoreCase("according")) {
        here = accordingTo(tree, i, contents);
      } else if (tag.startsWith("VB")) {
        here = verb(tree, i, contents);
        if (here.isEmpty() && tag.equals("VBN")) {
          here = adjective(tree, i, contents);
        }
      } else if (tree.isNoun(i)) {
        here = noun(tree, i, contents);
      } else if (tag.startsWith("JJ")) {
        here = adjective(tree, i, contents);
      }
      here.ifPresent(found::add);
    }
    return found;
  }

  /** What a verb is as a cue: with its particle or preposition where the list has that. */
  List<Cue> verbCues(Tree tree, int verb) {
    for (int c : tree.children(verb)) {
      if (c > verb && tree.is(c, "compound:prt")) {
        List<Cue> phrasal = cues.of(tree.lemma(verb) + " " + tree.lemma(c), Cue.Kind.VERB);
        if (!phrasal.isEmpty()) {
          return phrasal;
        }
      }
    }
    for (int c : tree.children(verb)) {
      if (c > verb && tree.is(c, "obl")) {
        Optional<String> preposition = tree.preposition(c);
        if (preposition.isPresent()) {
          List<Cue> phrasal = cues.of(tree.lemma(verb) + " " + preposition.get(), Cue.Kind.VERB);
          if (!phrasal.isEmpty()) {
            return phrasal;
          }
        }
      }
    }
    return cues.of(tree.lemma(verb), Cue.Kind.VERB);
  }

  private Optional<Attribution> verb(Tree tree, int verb, Contents contents) {
    if (tree.is(verb, "amod") || tree.is(verb, "aux") || tree.is(verb, "case")) {
      return Optional.empty();
    }
    List<Cue> listed = verbCues(tree, verb);
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    boolean participle =
        tree.token(verb).relation().equals("acl") && tree.token(verb).xpos().equals("VBN");
    if (tree.isPassive(verb) || participle) {
      return passive(tree, verb, participle, listed, contents);
    }
    return clause(tree, verb, listed, contents)
        .or(() -> inverted(tree, verb, listed, contents))
        .or(() -> toDo(tree, verb, listed, contents))
        .or(() -> doing(tree, verb, listed, contents))
        .or(() -> hearerOfPhrase(tree, verb, listed, contents))
        .or(() -> object(tree, verb, listed, contents))
        .or(() -> phrase(tree, verb, listed, contents))
        .or(() -> aside(tree, verb, listed, contents));
  }

  // ---- constructions of verbs

  private Optional<Attribution> clause(Tree tree, int verb, List<Cue> listed, Contents contents) {
    Optional<Cue> cue = taking(listed, Frame.CLAUSE);
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    int said = tree.child(verb, "ccomp", "csubj");
    if (said < 0) {
      said = clauseOnHearer(tree, verb, cue.get());
    }
    if (said < 0) {
      int next = tree.child(verb, "parataxis");
      if (next > verb && hasSubject(tree, next) && tree.is(verb, "root")) {
        said = next;
      }
    }
    if (said < 0) {
      return Optional.empty();
    }
    int hearer = taking(listed, Frame.HEARER).isPresent() ? tree.child(verb, "iobj", "obj") : -1;
    return active(tree, verb, cue.get(), said, said, hearer, "clause", contents);
  }

  /**
   * "told her colleague that the border was open": parsers take the clause for a relative of the
   * hearer, though it lacks nothing.
   */
  private static int clauseOnHearer(Tree tree, int verb, Cue cue) {
    int hearer = cue.takes(Frame.HEARER) ? tree.child(verb, "iobj", "obj") : -1;
    if (hearer < 0) {
      return -1;
    }
    for (int c : tree.children(hearer)) {
      int that = tree.low(c);
      int subject = tree.child(c, "nsubj", "nsubj:pass", "expl");
      if (c > hearer && tree.is(c, "acl") && tree.lemma(that).equals("that") && subject > that) {
        boolean lacksNothing =
            tree.child(c, "obj", "cop", "xcomp", "ccomp", "obl") >= 0 || tree.isPassive(c);
        return lacksNothing ? c : -1;
      }
    }
    return -1;
  }

  /** "Trade will resume, said the minister", by the order of words: parsers stumble here. */
  private Optional<Attribution> inverted(Tree tree, int verb, List<Cue> listed, Contents contents) {
    Optional<Cue> cue = taking(listed, Frame.QUOTE);
    boolean order =
        verb > 2
            && verb + 1 < tree.size()
            && tree.form(verb - 1).equals(",")
            && tree.child(verb, "nsubj", "ccomp", "mark") < verb
            && tree.child(verb, "nsubj") != verb - 2;
    if (cue.isEmpty() || cue.get().takes(Frame.HEARER) || !order) {
      return Optional.empty();
    }
    String tag = tree.token(verb).xpos();
    String next = tree.token(verb + 1).upos();
    boolean name = next.equals("DET") || next.equals("PROPN") || next.equals("NOUN");
    if (!name || !(tag.equals("VBD") || tag.equals("VBZ"))) {
      return Optional.empty();
    }
    int end = verb + 1;
    int head = -1;
    while (end < tree.size() && !tree.isPunctuation(end)) {
      if (tree.isVerb(end)) {
        return Optional.empty();
      }
      if (head < 0 && tree.token(end).isNominal() && !tree.is(end, "compound")) {
        head = end;
      }
      end++;
    }
    if (head < 0) {
      return Optional.empty();
    }
    int named = head;
    Span source = tree.span(verb + 1, end - 1);
    return made(tree, verb, cue.get(), 0, verb - 1, -1, -1, "inverted", contents)
        .map(
            a ->
                new Attribution(
                    a.sentence(),
                    a.cue(),
                    a.cueSpan(),
                    Optional.of(new Attribution.Source(a.sentence(), named, source)),
                    a.content(),
                    a.head(),
                    a.hearer(),
                    a.stance(),
                    a.speech(),
                    a.rule()));
  }

  private Optional<Attribution> toDo(Tree tree, int verb, List<Cue> listed, Contents contents) {
    int deed = infinitive(tree, verb);
    if (deed < 0) {
      return Optional.empty();
    }
    int asked = tree.child(verb, "obj", "iobj", "obl");
    Optional<Cue> ask = taking(listed, Frame.OBJECT_TO);
    if (ask.isPresent() && asked >= 0 && asked < deed && asked > verb) {
      boolean told = ask.get().takes(Frame.HEARER);
      return active(
          tree, verb, ask.get(), told ? deed : asked, deed, asked, "somebody-to-do", contents);
    }
    Optional<Cue> to = taking(listed, Frame.TO);
    return to.isEmpty()
        ? Optional.empty()
        : active(tree, verb, to.get(), deed, deed, -1, "to-do", contents);
  }

  private static int infinitive(Tree tree, int verb) {
    for (int c : tree.children(verb)) {
      if (c > verb
          && (tree.is(c, "xcomp") || tree.is(c, "advcl") || tree.is(c, "ccomp"))
          && tree.hasChild(c, "mark", "to")) {
        return c;
      }
    }
    return -1;
  }

  private Optional<Attribution> doing(Tree tree, int verb, List<Cue> listed, Contents contents) {
    Optional<Cue> cue = taking(listed, Frame.ING);
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    for (int c : tree.children(verb)) {
      boolean gerund =
          (tree.is(c, "xcomp") || tree.is(c, "ccomp")) && tree.token(c).xpos().equals("VBG");
      if (c > verb && gerund) {
        return active(tree, verb, cue.get(), c, c, -1, "doing", contents);
      }
    }
    return Optional.empty();
  }

  /** "informed them of the plan", "told her about it". */
  private Optional<Attribution> hearerOfPhrase(
      Tree tree, int verb, List<Cue> listed, Contents contents) {
    Optional<Cue> cue = taking(listed, Frame.HEARER);
    int hearer = tree.child(verb, "iobj", "obj");
    if (cue.isEmpty() || hearer < 0) {
      return Optional.empty();
    }
    int subject = phraseOf(tree, verb, cue.get());
    if (subject < 0) {
      return Optional.empty();
    }
    return active(tree, verb, cue.get(), subject, subject, hearer, "hearer-of", contents);
  }

  private Optional<Attribution> object(Tree tree, int verb, List<Cue> listed, Contents contents) {
    Optional<Cue> cue = taking(listed, Frame.OBJECT);
    int object = tree.child(verb, "obj");
    if (cue.isEmpty() || object < 0) {
      return Optional.empty();
    }
    if (LIGHT.contains(tree.lemma(verb)) && isNounCue(tree, object, contents)) {
      return Optional.empty();
    }
    int last = object;
    for (int c : tree.children(verb)) {
      if (c > object
          && c > verb
          && (tree.is(c, "xcomp") || isPhrase(tree, c, cue.get()) || isPhraseAs(tree, c))) {
        last = c;
      }
    }
    return active(tree, verb, cue.get(), object, last, -1, "object", contents);
  }

  private static boolean isPhraseAs(Tree tree, int phrase) {
    return (tree.is(phrase, "obl") || tree.is(phrase, "advcl"))
        && tree.preposition(phrase).map("as"::equals).orElse(false);
  }

  private Optional<Attribution> phrase(Tree tree, int verb, List<Cue> listed, Contents contents) {
    for (Cue cue : listed) {
      int phrase = phraseOf(tree, verb, cue);
      if (phrase >= 0 && !(cue.takes(Frame.ALONE) && hasOtherSide(tree, verb))) {
        return active(tree, verb, cue, phrase, phrase, -1, "phrase", contents);
      }
    }
    return Optional.empty();
  }

  /** "Spoke with him about it" tells of a talk, and not of what was said. */
  private static boolean hasOtherSide(Tree tree, int verb) {
    for (int c : tree.children(verb)) {
      if (tree.is(c, "obl") && tree.preposition(c).map("with"::equals).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  private static int phraseOf(Tree tree, int head, Cue cue) {
    for (int c : tree.children(head)) {
      if (c > head && isPhrase(tree, c, cue)) {
        return c;
      }
    }
    return -1;
  }

  private static boolean isPhrase(Tree tree, int phrase, Cue cue) {
    if (!tree.is(phrase, "obl")
        && !tree.is(phrase, "nmod")
        && !tree.is(phrase, "advcl")
        && !tree.is(phrase, "acl")) {
      return false;
    }
    Optional<String> preposition = tree.preposition(phrase);
    if (preposition.isEmpty() || !cue.prepositions().contains(preposition.get())) {
      return false;
    }
    // "to leave" is an infinitive, not a phrase with "to"
    return !preposition.get().equals("to") || !tree.token(phrase).xpos().equals("VB");
  }

  /** "The deal, as he said, is done": the cue hangs on what it reports. */
  private Optional<Attribution> aside(Tree tree, int verb, List<Cue> listed, Contents contents) {
    Optional<Cue> cue = taking(listed, Frame.CLAUSE);
    int head = tree.head(verb);
    if (cue.isEmpty() || head < 0 || !hasSubject(tree, verb) || tree.child(verb, "obj") >= 0) {
      return Optional.empty();
    }
    boolean as = tree.is(verb, "advcl") && tree.hasChild(verb, "mark", "as");
    boolean beside = tree.is(verb, "parataxis");
    if (!as && !beside) {
      return Optional.empty();
    }
    int first = tree.low(head);
    int last = tree.high(head);
    if (tree.low(verb) <= first + 1) {
      first = tree.high(verb) + 1;
    } else if (tree.high(verb) >= last - 1) {
      last = tree.low(verb) - 1;
    }
    return made(tree, verb, cue.get(), first, last, head, -1, "aside", contents);
  }

  private static boolean hasSubject(Tree tree, int predicate) {
    return tree.child(predicate, "nsubj", "csubj", "expl") >= 0;
  }

  private Optional<Attribution> active(
      Tree tree, int verb, Cue cue, int from, int to, int hearer, String rule, Contents contents) {
    int first = tree.low(from);
    if (from != to || !cue.prepositions().isEmpty()) {
      first = afterPreposition(tree, from, cue, first);
    }
    int last = from > verb ? contents.throughList(tree, endOf(tree, verb, to)) : tree.high(to);
    return made(tree, verb, cue, first, last, to, hearer, rule, contents);
  }

  /**
   * The last token of what is reported: not a second report that shares the first one's subject
   * ("says she respects him but argues that ..."), nor what happens meanwhile, after a comma or a
   * closing mark.
   */
  private int endOf(Tree tree, int verb, int content) {
    int last = tree.high(content);
    for (int c : tree.children(content)) {
      if (c < content || tree.low(c) <= content || tree.low(c) > last) {
        continue;
      }
      boolean secondReport =
          tree.is(c, "conj")
              && tree.token(c).xpos().equals(tree.token(verb).xpos())
              && tree.child(c, "nsubj") < 0
              && tree.child(c, "ccomp", "obj", "xcomp") > c
              && !verbCues(tree, c).isEmpty();
      int before = tree.low(c) - 1;
      boolean meanwhile =
          tree.is(c, "advcl")
              && (MEANWHILE.contains(tree.lemma(tree.low(c)))
                  || (tree.low(c) == c && tree.token(c).xpos().equals("VBG")))
              && tree.isPunctuation(before);
      if (secondReport || meanwhile) {
        last = before;
        while (last > content && (tree.is(last, "cc") || tree.form(last).equals(","))) {
          last--;
        }
      }
    }
    return last;
  }

  private static int afterPreposition(Tree tree, int phrase, Cue cue, int first) {
    var preposition = tree.prepositionToken(phrase);
    if (preposition.isPresent()) {
      int p = preposition.getAsInt();
      boolean infinitive = tree.lemma(p).equals("to") && tree.is(p, "mark");
      if (!infinitive
          && p == first
          && (cue.prepositions().contains(tree.lemma(p)) || cue.takes(Frame.OBJECT_TO))) {
        return p + 1;
      }
    }
    return first;
  }

  private Optional<Attribution> made(
      Tree tree,
      int verb,
      Cue cue,
      int first,
      int last,
      int head,
      int hearer,
      String rule,
      Contents contents) {
    return contents
        .words(tree, first, last)
        .map(
            span ->
                new Attribution(
                    tree.sentence().index(),
                    verb,
                    tree.token(verb).span(),
                    Sources.named(tree, Sources.subject(tree, verb), verb),
                    List.of(span),
                    head,
                    hearer,
                    stance(tree, verb, cue),
                    isSpeech(cue),
                    rule));
  }

  private static boolean isSpeech(Cue cue) {
    return cue.takes(Frame.QUOTE) || cue.takes(Frame.HEARER) || cue.stance().isPresent();
  }

  private Optional<Stance.Kind> stance(Tree tree, int word, Cue cue) {
    return tree.isNegated(word) ? cues.negated(cue.word()) : cue.stance();
  }

  // ---- passives

  private Optional<Attribution> passive(
      Tree tree, int verb, boolean participle, List<Cue> listed, Contents contents) {
    int agent = Sources.agent(tree, verb);
    int topic = participle ? tree.head(verb) : tree.child(verb, "nsubj:pass", "csubj:pass");
    Optional<Cue> hearing = taking(listed, Frame.HEARER);
    int clause = tree.child(verb, "ccomp");
    if (clause > verb && (hearing.isPresent() || tree.child(verb, "expl") >= 0 || topic < 0)) {
      Optional<Cue> cue = taking(listed, Frame.CLAUSE);
      if (cue.isPresent()) {
        return passiveOf(
            tree, verb, cue.get(), List.of(clause), agent, topic, "passive-clause", contents);
      }
    }
    if (hearing.isPresent() && topic >= 0) {
      int about = phraseOf(tree, verb, hearing.get());
      return about < 0
          ? Optional.empty()
          : passiveOf(
              tree, verb, hearing.get(), List.of(about), agent, topic, "passive-hearer", contents);
    }
    Optional<Cue> cue = taking(listed, Frame.PASSIVE).or(() -> taking(listed, Frame.OBJECT));
    if (cue.isEmpty() || topic < 0) {
      return Optional.empty();
    }
    List<Integer> pieces = new ArrayList<>();
    pieces.add(topic);
    boolean more = false;
    for (int c : tree.children(verb)) {
      if (c > verb
          && (tree.is(c, "xcomp")
              || tree.is(c, "ccomp")
              || isPhraseAs(tree, c)
              || isPhrase(tree, c, cue.get()))) {
        pieces.add(c);
        more = true;
      }
    }
    if (participle && !more && agent < 0) {
      return Optional.empty();
    }
    return passiveOf(tree, verb, cue.get(), pieces, agent, -1, "passive", contents);
  }

  private Optional<Attribution> passiveOf(
      Tree tree,
      int verb,
      Cue cue,
      List<Integer> pieces,
      int agent,
      int hearer,
      String rule,
      Contents contents) {
    List<Span> spans = new ArrayList<>();
    for (int piece : pieces) {
      int first = tree.low(piece);
      int last = tree.high(piece);
      if (tree.isBelow(verb, piece)) {
        last = piece;
      } else if (piece > verb) {
        first = afterPreposition(tree, piece, cue, first);
      }
      contents.words(tree, first, last).ifPresent(spans::add);
    }
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Attribution(
            tree.sentence().index(),
            verb,
            tree.token(verb).span(),
            Sources.named(tree, agent, verb),
            spans,
            pieces.get(pieces.size() - 1),
            hearer,
            stance(tree, verb, cue),
            isSpeech(cue),
            rule));
  }

  // ---- nouns and adjectives

  private boolean isNounCue(Tree tree, int noun, Contents contents) {
    return noun(tree, noun, contents).isPresent();
  }

  private Optional<Attribution> noun(Tree tree, int noun, Contents contents) {
    List<Cue> listed = cues.of(tree.lemma(noun), Cue.Kind.NOUN);
    if (listed.isEmpty() || isMedium(tree, noun)) {
      return Optional.empty();
    }
    for (Cue cue : listed) {
      int content = complementOfNoun(tree, noun, cue);
      if (content < 0) {
        continue;
      }
      int first = afterPreposition(tree, content, cue, tree.low(content));
      Optional<Span> words = contents.words(tree, Math.max(first, noun + 1), tree.high(content));
      if (words.isEmpty()) {
        continue;
      }
      int word = carrier(tree, noun);
      return Optional.of(
          new Attribution(
              tree.sentence().index(),
              noun,
              word >= 0 && word < noun ? tree.span(word, noun) : tree.token(noun).span(),
              owner(tree, noun, content),
              List.of(words.get()),
              content,
              -1,
              word >= 0 && tree.isNegated(word) ? cues.negated(cue.word()) : cue.stance(),
              true,
              "noun"));
    }
    return Optional.empty();
  }

  /** "said in a statement about the talks": where it was said, and nothing that is said itself. */
  private boolean isMedium(Tree tree, int noun) {
    int verb = tree.head(noun);
    return verb >= 0
        && (tree.is(noun, "obl") || tree.is(noun, "nmod"))
        && tree.preposition(noun).filter(MEDIUM::contains).isPresent()
        && tree.isVerb(verb)
        && taking(verbCues(tree, verb), Frame.QUOTE).isPresent();
  }

  private static int complementOfNoun(Tree tree, int noun, Cue cue) {
    for (int c : tree.children(noun)) {
      if (c < noun) {
        continue;
      }
      boolean that =
          (tree.token(c).relation().equals("acl") || tree.is(c, "ccomp"))
              && tree.hasChild(c, "mark", "that");
      if (cue.takes(Frame.CLAUSE) && that) {
        return c;
      }
      boolean to =
          (tree.token(c).relation().equals("acl") || tree.is(c, "xcomp") || tree.is(c, "ccomp"))
              && tree.hasChild(c, "mark", "to");
      if (cue.takes(Frame.TO) && to) {
        return c;
      }
      if (isPhrase(tree, c, cue)) {
        return c;
      }
    }
    int verb = carrier(tree, noun);
    if (verb >= 0 && verb < noun) {
      // "expressed concern about": the parser may hang the phrase on the verb
      for (int c : tree.children(verb)) {
        boolean that = tree.is(c, "ccomp") && cue.takes(Frame.CLAUSE);
        boolean to =
            (tree.is(c, "xcomp") || tree.is(c, "advcl"))
                && cue.takes(Frame.TO)
                && tree.hasChild(c, "mark", "to");
        if (c > noun && (that || to || isPhrase(tree, c, cue))) {
          return c;
        }
      }
    }
    return -1;
  }

  /** The light verb that a noun is the object of; -1 if there is none. */
  private static int carrier(Tree tree, int noun) {
    int first = noun;
    while (tree.is(first, "conj") && tree.head(first) >= 0) {
      first = tree.head(first);
    }
    int verb = tree.head(first);
    return verb >= 0 && tree.is(first, "obj") && LIGHT.contains(tree.lemma(verb)) ? verb : -1;
  }

  private static Optional<Attribution.Source> owner(Tree tree, int noun, int content) {
    int verb = carrier(tree, noun);
    if (verb >= 0) {
      return Sources.named(tree, Sources.subject(tree, verb), verb);
    }
    int owner = tree.child(noun, "nmod:poss");
    if (owner >= 0) {
      return Sources.named(tree, owner, noun);
    }
    for (int c : tree.children(noun)) {
      Optional<String> preposition = tree.is(c, "nmod") ? tree.preposition(c) : Optional.empty();
      if (c != content
          && preposition.isPresent()
          && Set.of("by", "from", "among", "of").contains(preposition.get())) {
        return Sources.named(tree, c, noun);
      }
    }
    int modifier = tree.child(noun, "compound", "amod");
    if (modifier >= 0 && Character.isUpperCase(tree.form(modifier).charAt(0))) {
      return Sources.named(tree, modifier, noun);
    }
    int head = tree.head(noun);
    if (head >= 0 && tree.is(noun, "obj")) {
      return Sources.named(tree, Sources.subject(tree, head), noun);
    }
    if (head >= 0 && tree.is(noun, "appos")) {
      return Sources.named(tree, head, noun);
    }
    int subject = tree.child(noun, "nsubj");
    return Sources.named(tree, subject, noun);
  }

  private Optional<Attribution> adjective(Tree tree, int adjective, Contents contents) {
    if (tree.is(adjective, "amod") && tree.child(adjective, "obl", "xcomp", "ccomp") < 0) {
      return Optional.empty();
    }
    List<Cue> listed = cues.of(tree.lemma(adjective), Cue.Kind.ADJECTIVE);
    if (listed.isEmpty()) {
      String form = tree.form(adjective).toLowerCase(java.util.Locale.ROOT);
      listed = cues.of(form, Cue.Kind.ADJECTIVE);
    }
    for (Cue cue : listed) {
      for (int c : tree.children(adjective)) {
        if (c < adjective) {
          continue;
        }
        boolean clause = cue.takes(Frame.CLAUSE) && tree.is(c, "ccomp");
        boolean to =
            cue.takes(Frame.TO)
                && (tree.is(c, "xcomp") || tree.is(c, "advcl") || tree.is(c, "ccomp"))
                && tree.hasChild(c, "mark", "to");
        if (!clause && !to && !isPhrase(tree, c, cue)) {
          continue;
        }
        int first = afterPreposition(tree, c, cue, tree.low(c));
        Optional<Span> words = contents.words(tree, first, tree.high(c));
        if (words.isEmpty()) {
          continue;
        }
        return Optional.of(
            new Attribution(
                tree.sentence().index(),
                adjective,
                tree.token(adjective).span(),
                Sources.named(tree, holder(tree, adjective), adjective),
                List.of(words.get()),
                c,
                -1,
                stance(tree, adjective, cue),
                cue.stance().isPresent(),
                "adjective"));
      }
    }
    return Optional.empty();
  }

  private static int holder(Tree tree, int adjective) {
    int passive = tree.child(adjective, "nsubj:pass");
    if (passive >= 0) {
      return passive;
    }
    return tree.is(adjective, "amod") ? tree.head(adjective) : Sources.subject(tree, adjective);
  }

  // ---- according to

  private Optional<Attribution> accordingTo(Tree tree, int according, Contents contents) {
    int source = tree.is(according, "case") ? tree.head(according) : tree.child(according, "obl");
    if (source < 0) {
      source = tree.child(according, "nmod", "obj", "pobj");
    }
    if (source < 0) {
      return Optional.empty();
    }
    int phrase = tree.is(according, "case") ? source : according;
    int clause = tree.head(phrase);
    boolean apart = tree.low(phrase) == 0 || tree.isPunctuation(tree.low(phrase) - 1);
    for (int steps = 0; clause >= 0 && steps < tree.size(); steps++) {
      boolean predicate = tree.isVerb(clause) || hasSubject(tree, clause);
      int head = tree.head(clause);
      if (head < 0) {
        break;
      }
      boolean partOfSentence =
          tree.is(clause, "conj")
              || (apart
                  && (tree.is(clause, "advcl")
                      || tree.is(clause, "acl")
                      || tree.is(clause, "xcomp")));
      if (predicate && !partOfSentence) {
        break;
      }
      clause = head;
    }
    if (clause < 0) {
      return Optional.empty();
    }
    int first = tree.low(clause);
    int last = tree.high(clause);
    int from = Math.min(tree.low(phrase), according);
    int to = tree.high(phrase);
    if (restIsPunctuation(tree, to + 1, last)) {
      last = from - 1;
    } else if (restIsPunctuation(tree, first, from - 1)) {
      first = to + 1;
    }
    if (first <= last && tree.is(first, "cc")) {
      first++;
    }
    Optional<Span> words = first <= last ? contents.words(tree, first, last) : Optional.empty();
    int from2 = from;
    int said = clause;
    int named = source;
    return words.map(
        span ->
            new Attribution(
                tree.sentence().index(),
                according,
                tree.span(from2, Math.min(from2 + 1, tree.size() - 1)),
                accordingSource(tree, named, according),
                List.of(span),
                said,
                -1,
                Optional.empty(),
                true,
                "according-to"));
  }

  private static Optional<Attribution.Source> accordingSource(
      Tree tree, int source, int according) {
    int after = according;
    if (according + 1 < tree.size() && tree.lemma(according + 1).equals("to")) {
      after = according + 1;
    }
    return Sources.named(tree, source, after);
  }

  private static boolean restIsPunctuation(Tree tree, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!tree.isPunctuation(i)) {
        return false;
      }
    }
    return true;
  }

  static Optional<Cue> taking(List<Cue> listed, Frame frame) {
    for (Cue cue : listed) {
      if (cue.takes(frame)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }
}
