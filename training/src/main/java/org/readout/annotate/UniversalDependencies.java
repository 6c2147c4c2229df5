package org.readout.annotate;

import java.util.Set;

/**
 * Rebuilds the engine's trees (the ClearNLP labels) as Universal Dependencies v2.
 *
 * <p>Content words become heads: prepositions turn into case or mark below their noun or verb, be
 * into cop below its predicate; coordinations hang on their first part. What is said is always the
 * ccomp of the verb that says it, wherever that verb stands. The steps depend on each other's
 * order; each takes the tree as the one before left it.
 */
final class UniversalDependencies {
  private static final Set<String> SPEECH = RelationWords.of("speech");
  private static final Set<String> TIMES = RelationWords.of("time");
  private static final Set<String> IMPERSONAL = RelationWords.of("impersonal");
  private static final Set<String> FIXED = RelationWords.of("fixed");

  private final DependencyTree t;

  private UniversalDependencies(DependencyTree tree) {
    this.t = tree;
  }

  /** Rebuilds the tree in place. */
  static void convert(DependencyTree tree) {
    if (tree.size > 0) {
      new UniversalDependencies(tree).convert();
    }
  }

  private void convert() {
    moveAttributionsToTheTop();
    raiseObjectsOfInfinitives();
    lowerPrepositions();
    raiseCurrencies();
    lowerCopulas();
    flattenCoordinations();
    renameRelations();
    markAnticipatedSubjects();
    nameLeastAndMost();
    joinFixedPhrases();
    liftWhatHangsOnFunctionWords();
    t.repair();
  }

  /** "Talks, she noted, had begun": the engine's parataxis of saying becomes the head. */
  private void moveAttributionsToTheTop() {
    for (int i = 1; i <= t.size; i++) {
      int content = t.head[i];
      if (content == 0
          || !t.isAny(i, "parataxis", "advcl", "dep", "ccomp")
          || !SPEECH.contains(t.lemma[i])
          || !t.isVerb(i)
          || !t.isVerb(content)
          || !t.hasChild(i, "nsubj")
          || t.hasChild(i, "dobj", "ccomp", "mark", "xcomp", "attr", "acomp", "advmod")
          || !t.isAny(content, "root", "ccomp", "conj", "parataxis")) {
        continue;
      }
      boolean medial = !t.is(i, "ccomp") && isBetweenMarks(i);
      if (!medial) {
        continue;
      }
      t.hang(i, t.head[content], t.label[content]);
      t.hang(content, i, "ccomp");
    }
  }

  private boolean isBetweenMarks(int verb) {
    int first = verb;
    int last = verb;
    for (int i = 1; i <= t.size; i++) {
      if (!t.isMark(i) && t.isBelow(i, verb)) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    boolean before = first == 1 || t.isMark(first - 1);
    boolean after = last == t.size || t.isMark(last + 1);
    return before && after && last - first < 25;
  }

  /** "wanted them to stop": them is the object of wanted, to stop its xcomp. */
  private void raiseObjectsOfInfinitives() {
    for (int i = 1; i <= t.size; i++) {
      if (!t.is(i, "ccomp") || !isSmallClause(i) || t.hasChild(i, "mark")) {
        continue;
      }
      int subject = t.child(i, "nsubj", "nsubjpass");
      int above = t.head[i];
      if (subject == 0
          || above == 0
          || above > subject
          || subject > i
          || !t.isVerb(above)
          || hasFiniteAuxiliary(i)
          || t.tag[subject].startsWith("W")) {
        continue;
      }
      t.hang(subject, above, t.hasChild(above, "dobj") ? "dative" : "dobj");
      t.hang(i, above, "xcomp");
    }
  }

  private boolean isSmallClause(int i) {
    return switch (t.tag[i]) {
      case "VB" -> true;
      case "JJ", "JJR", "VBG", "VBN" -> !t.hasChild(i, "aux", "auxpass");
      default -> false;
    };
  }

  private boolean hasFiniteAuxiliary(int verb) {
    for (int i = 1; i <= t.size; i++) {
      if (t.head[i] == verb && t.is(i, "aux") && !t.tag[i].equals("TO")) {
        return true;
      }
    }
    return false;
  }

  /** Prepositions go below what they govern. */
  private void lowerPrepositions() {
    for (int p = t.size; p >= 1; p--) {
      boolean governs = t.isAny(p, "prep", "agent", "dative") || (t.is(p, "pcomp") && !t.isVerb(p));
      if (!governs && !isPrepositionInConjunct(p)) {
        continue;
      }
      int object = t.child(p, "pobj");
      int clause = t.child(p, "pcomp");
      if (object == 0 && clause == 0) {
        object = t.childAfter(p, p, "PREP", "PREP-NMOD");
      }
      if (object != 0) {
        lower(p, object, "case");
      } else if (clause != 0) {
        boolean verbal = isClause(clause);
        lower(p, clause, verbal ? "mark" : "case");
      }
    }
  }

  private boolean isPrepositionInConjunct(int p) {
    return t.is(p, "conj")
        && (t.tag[p].equals("IN") || t.tag[p].equals("TO"))
        && t.hasChild(p, "pobj", "pcomp");
  }

  private boolean isClause(int i) {
    return t.isVerb(i) || t.hasChild(i, "nsubj", "nsubjpass", "csubj", "aux", "cop");
  }

  private void lower(int p, int content, String function) {
    String role = t.label[p];
    int above = t.head[p];
    String moved =
        switch (role) {
          case "conj", "root", "pobj", "pcomp" -> role;
          default -> {
            boolean nominal = above != 0 && t.isNoun(above);
            yield function.equals("mark")
                ? nominal ? "PREP-ACL" : "PREP-CLAUSE"
                : nominal ? "PREP-NMOD" : "PREP";
          }
        };
    t.hang(content, above, moved);
    for (int i = 1; i <= t.size; i++) {
      if (t.head[i] == p && i != content) {
        t.head[i] = content;
        if (t.is(i, "pcomp") || t.is(i, "prep")) {
          t.label[i] = "case";
        }
      }
    }
    t.hang(p, content, function);
  }

  /** "$ 5 million": the sign is the noun, the number its nummod. */
  private void raiseCurrencies() {
    for (int sign = 1; sign < t.size; sign++) {
      int number = t.head[sign];
      boolean amount = t.tag[sign].equals("$") && number > sign && t.tag[number].equals("CD");
      if (!amount) {
        continue;
      }
      String own = t.label[number];
      if (t.isAny(number, "nmod", "compound", "nummod") && t.head[number] > number) {
        t.hang(sign, t.head[number], "compound");
      } else {
        t.hang(sign, t.head[number], own);
      }
      for (int i = 1; i <= t.size; i++) {
        boolean part = i < number && (t.tag[i].equals("CD") || i == sign || i > sign);
        if (t.head[i] == number && i != sign && !part && !t.is(i, "qmod")) {
          t.head[i] = sign;
        }
      }
      t.hang(number, sign, "nummod");
    }
  }

  /** "It is vital that both agree": it is an expletive, the clause the subject. */
  private void markAnticipatedSubjects() {
    for (int i = 1; i <= t.size; i++) {
      if (!t.is(i, "nsubj") || !t.lower[i].equals("it")) {
        continue;
      }
      int predicate = t.head[i];
      int clause = t.childAfter(predicate, predicate, "ccomp", "xcomp");
      if (clause != 0 && predicate > i && IMPERSONAL.contains(t.lower[predicate])) {
        t.label[i] = "expl";
        t.label[clause] = "csubj";
      }
    }
  }

  /** "at all". */
  private void nameLeastAndMost() {
    for (int i = 2; i <= t.size; i++) {
      boolean at = t.lower[i - 1].equals("at") && t.head[i - 1] == i;
      if (at && t.is(i - 1, "advmod") && t.is(i, "advmod")) {
        t.label[i - 1] = "case";
        t.label[i] = t.isVerb(t.head[i]) ? "obl" : "nmod";
      }
    }
  }

  /** Be goes below its predicate. */
  private void lowerCopulas() {
    for (int be = 1; be <= t.size; be++) {
      if (!t.lemma[be].equals("be") || !t.isVerb(be) || t.isAny(be, "aux", "auxpass")) {
        continue;
      }
      int there = t.child(be, "expl");
      if (there != 0 && t.lower[there].equals("there")) {
        int what = t.child(be, "attr");
        if (what != 0 && !t.hasChild(be, "nsubj")) {
          t.label[what] = "nsubj";
        }
        continue;
      }
      int predicate = predicateOf(be);
      if (predicate != 0) {
        t.swap(be, predicate, "cop");
      }
    }
  }

  private int predicateOf(int be) {
    int predicate = t.child(be, "attr", "acomp", "oprd");
    if (predicate != 0) {
      return predicate;
    }
    int second = t.childAfter(be, be, "nsubj");
    if (second != 0 && t.child(be, "nsubj") < be) {
      return second;
    }
    boolean subject =
        t.hasChild(be, "nsubj", "csubj", "nsubjpass") || t.isAny(be, "relcl", "xcomp", "conj");
    if (!subject) {
      return 0;
    }
    int place = t.childAfter(be, be, "PREP", "PREP-NMOD");
    int clause = t.childAfter(be, be, "ccomp", "xcomp");
    if (place != 0 && clause == 0) {
      return place;
    }
    if (clause == 0) {
      int adverb = t.childAfter(be, be, "advmod", "prep");
      boolean last = adverb != 0 && t.tag[adverb].startsWith("RB") && isPlaceAdverb(adverb);
      return last ? adverb : 0;
    }
    return 0;
  }

  private boolean isPlaceAdverb(int i) {
    return switch (t.lower[i]) {
      case "here", "there", "away", "abroad", "back", "over", "home", "out", "together", "where" ->
          true;
      default -> false;
    };
  }

  /** All parts of a coordination hang on its first; a conjunction on the part that follows it. */
  private void flattenCoordinations() {
    for (int i = 1; i <= t.size; i++) {
      if (!t.is(i, "conj")) {
        continue;
      }
      int first = t.head[i];
      while (t.is(first, "conj") && t.head[first] != 0) {
        first = t.head[first];
      }
      t.head[i] = first;
    }
    for (int i = 1; i <= t.size; i++) {
      if (!t.is(i, "cc")) {
        continue;
      }
      int first = t.head[i];
      while (first != 0 && t.is(first, "conj")) {
        first = t.head[first];
      }
      if (first == 0) {
        continue;
      }
      int next = i < first ? 0 : t.childAfter(first, i, "conj");
      if (next != 0) {
        t.head[i] = next;
      }
    }
  }

  private void renameRelations() {
    for (int i = 1; i <= t.size; i++) {
      if (t.head[i] == 0) {
        t.label[i] = "root";
      } else {
        t.label[i] = renamed(i, t.head[i]);
      }
    }
  }

  private String renamed(int i, int above) {
    boolean nominal = isNominalHead(above);
    return switch (t.label[i]) {
      case "nsubjpass" -> "nsubj:pass";
      case "csubjpass" -> "csubj:pass";
      case "auxpass" -> "aux:pass";
      case "aux" -> t.tag[i].equals("TO") ? "mark" : "aux";
      case "dobj" -> "obj";
      case "dative" -> "iobj";
      case "neg" -> t.tag[i].equals("DT") ? "det" : "advmod";
      case "poss" -> "nmod:poss";
      case "predet" -> "det:predet";
      case "preconj" -> "cc:preconj";
      case "prt" -> "compound:prt";
      case "attr", "acomp", "oprd" -> "xcomp";
      case "relcl" -> isInfinitive(i) ? "acl" : "acl:relcl";
      case "PREP-NMOD" -> "nmod";
      case "PREP-ACL" -> "acl";
      case "PREP" -> t.isNoun(above) && !hasClause(above) ? "nmod" : "obl";
      case "pobj" -> nominal ? "nmod" : "obl";
      case "PREP-CLAUSE", "pcomp" -> nominal ? "acl" : isClause(i) ? "advcl" : "obl";
      case "advcl", "ccomp", "xcomp" -> clausal(i, nominal);
      case "prep", "agent" -> "advmod";
      case "npadvmod" ->
          isYearOf(i, above)
              ? "nmod:tmod"
              : isHyphened(i, above)
                  ? "compound"
                  : isTime(i) ? (nominal ? "nmod:tmod" : "obl:tmod") : "obl:npmod";
      case "nmod", "compound" -> nounModifier(i, above);
      case "qmod" -> t.tag[i].equals("CD") ? "compound" : "advmod";
      case "meta", "intj" -> "discourse";
      default -> t.label[i];
    };
  }

  private boolean isNominalHead(int i) {
    return t.isNoun(i) && !t.hasChild(i, "cop", "nsubj", "nsubj:pass", "csubj");
  }

  private boolean hasClause(int i) {
    return t.hasChild(i, "cop", "nsubj", "nsubjpass", "nsubj:pass", "csubj");
  }

  private String clausal(int i, boolean nominal) {
    if (nominal) {
      return "acl";
    }
    return t.label[i];
  }

  private boolean isInfinitive(int i) {
    for (int k = 1; k <= t.size; k++) {
      if (t.head[k] == i && t.tag[k].startsWith("W")) {
        return false;
      }
    }
    for (int k = 1; k <= t.size; k++) {
      if (t.head[k] == i && t.tag[k].equals("TO")) {
        return true;
      }
    }
    return false;
  }

  private boolean isTime(int i) {
    return TIMES.contains(t.lower[i]) || TIMES.contains(t.lemma[i]);
  }

  /** The year after a month: June 2024. */
  private boolean isYearOf(int i, int above) {
    return i > above
        && t.tag[i].equals("CD")
        && t.form[i].length() == 4
        && TIMES.contains(t.lower[above]);
  }

  private boolean isHyphened(int i, int above) {
    return i + 1 < above && t.tag[i + 1].equals("HYPH");
  }

  private String nounModifier(int i, int above) {
    return switch (t.tag[i]) {
      case "CD" ->
          isYearOf(i, above) ? "nmod:tmod" : t.tag[above].equals("CD") ? "compound" : "nummod";
      case "JJ", "JJR", "JJS", "VBN", "VBG", "AFX" -> "amod";
      case "RB", "RBR", "RBS" -> "advmod";
      case "DT", "PDT", "WDT" -> "det";
      case "PRP$" -> "nmod:poss";
      default -> "compound";
    };
  }

  private void joinFixedPhrases() {
    for (int i = 1; i + 2 <= t.size; i++) {
      boolean asWellAs =
          t.lower[i].equals("as") && t.lower[i + 1].equals("well") && t.lower[i + 2].equals("as");
      if (asWellAs && t.is(i + 2, "cc") && !t.isBelow(t.head[i + 2], i)) {
        t.hang(i, t.head[i + 2], "cc");
        t.hang(i + 1, i, "fixed");
        t.hang(i + 2, i, "fixed");
      }
    }
    for (int i = 1; i < t.size; i++) {
      if (!FIXED.contains(t.lower[i] + " " + t.lower[i + 1])) {
        continue;
      }
      if (t.head[i] == t.head[i + 1]
          && t.isAny(i, "case", "mark", "advmod")
          && t.isAny(i + 1, "case", "mark", "advmod", "fixed")) {
        if (t.isAny(i + 1, "case", "mark")) {
          t.label[i] = t.label[i + 1];
        }
        t.hang(i + 1, i, "fixed");
      }
    }
  }

  /** Function words have no dependents of their own but fixed parts and modifiers of theirs. */
  private void liftWhatHangsOnFunctionWords() {
    for (int i = 1; i <= t.size; i++) {
      int above = t.head[i];
      while (above != 0
          && t.head[above] != 0
          && t.isAny(above, "case", "cop", "aux", "aux:pass", "mark", "punct", "cc")
          && !t.isAny(i, "fixed", "conj", "goeswith", "advmod", "cc")) {
        above = t.head[above];
      }
      t.head[i] = above;
    }
  }
}
