package org.readout.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.DaysAndMonths;
import org.readout.annotate.Name;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.Nouns.Category;
import org.readout.identify.Nouns.Noun;

/**
 * Cuts a sentence into the noun phrases that can refer to actors or places.
 *
 * <p>It goes by the tags, which are more reliable inside of long titles than the dependencies are;
 * the dependencies only say by which token a phrase hangs.
 */
final class Phrases {
  /** Beside the names of days and months, words of time and measure that name nobody. */
  private static final Set<String> TIME_WORDS =
      Set.of("today", "yesterday", "tomorrow", "earlier", "late", "early", "ago", "percent");

  private static final Map<String, String> HONORIFICS =
      Map.ofEntries(
          Map.entry("mr", "m"),
          Map.entry("mr.", "m"),
          Map.entry("mrs", "f"),
          Map.entry("mrs.", "f"),
          Map.entry("ms", "f"),
          Map.entry("ms.", "f"),
          Map.entry("miss", "f"),
          Map.entry("madam", "f"),
          Map.entry("madame", "f"),
          Map.entry("sir", "m"),
          Map.entry("lord", "m"),
          Map.entry("lady", "f"),
          Map.entry("dame", "f"),
          Map.entry("dr", ""),
          Map.entry("dr.", ""),
          Map.entry("gen.", ""),
          Map.entry("gen", ""),
          Map.entry("lt.", ""),
          Map.entry("lt", ""),
          Map.entry("lieutenant", ""),
          Map.entry("col.", ""),
          Map.entry("maj.", ""),
          Map.entry("major", ""),
          Map.entry("capt.", ""),
          Map.entry("captain", ""),
          Map.entry("adm.", ""),
          Map.entry("sen.", ""),
          Map.entry("rep.", ""),
          Map.entry("gov.", ""),
          Map.entry("prof.", ""),
          Map.entry("professor", ""),
          Map.entry("rev.", ""),
          Map.entry("marshal", ""),
          Map.entry("sheikh", "m"),
          Map.entry("shaikh", "m"),
          Map.entry("ayatollah", "m"),
          Map.entry("archbishop", ""),
          Map.entry("cardinal", "m"),
          Map.entry("justice", ""),
          Map.entry("maj.-gen.", ""),
          Map.entry("brig.", ""));
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "al", "el", "bin", "ibn", "van", "von", "der", "den", "da", "di", "do", "dos",
          "del", "la", "le", "bint", "ben", "-", "abu", "ul");
  private static final Set<String> DEPUTY =
      Set.of("deputy", "vice", "assistant", "under", "undersecretary", "junior", "first");
  private static final Set<String> FORMER =
      Set.of("former", "ex", "late", "then", "ousted", "deposed", "exiled", "outgoing", "ex-");

  /** Nouns that count what follows them: "dozens of soldiers" are soldiers. */
  static final Set<String> QUANTITIES =
      Set.of(
          "hundred",
          "thousand",
          "dozen",
          "score",
          "ten",
          "million",
          "group",
          "number",
          "handful",
          "majority",
          "crowd",
          "lot",
          "couple",
          "pair",
          "wave",
          "team",
          "series",
          "most",
          "some");

  private static final Set<String> WHERE =
      Set.of("in", "from", "near", "inside", "across", "at", "of", "outside", "throughout");

  private final Nouns nouns;

  Phrases(Nouns nouns) {
    this.nouns = nouns;
  }

  List<Phrase> of(Sentence s, List<Atom> atoms) {
    return new Cut(s, atoms).phrases();
  }

  /** One sentence's cutting. */
  private final class Cut {
    private final Sentence s;
    private final int size;
    private final Atom[] startsAt;
    private final Atom[] covers;
    private final Name[] named;
    private final List<Phrase> found = new ArrayList<>();

    Cut(Sentence s, List<Atom> atoms) {
      this.s = s;
      this.size = s.size();
      this.startsAt = new Atom[size];
      this.covers = new Atom[size];
      this.named = new Name[size];
      for (Atom a : atoms) {
        startsAt[a.first()] = a;
        for (int i = a.first(); i <= a.last(); i++) {
          covers[i] = a;
        }
      }
      for (Name n : s.names()) {
        for (int i = n.first(); i <= n.last(); i++) {
          named[i] = n;
        }
      }
    }

    List<Phrase> phrases() {
      cut();
      mergeTitlesBehindTheirCountry();
      attachComplements();
      attachAppositions();
      found.sort(Comparator.comparingInt((Phrase p) -> p.noun));
      return found;
    }

    private Optional<Atom> startingAt(int i) {
      return Optional.ofNullable(startsAt[i]);
    }

    private Optional<Atom> covering(int i) {
      return Optional.ofNullable(covers[i]);
    }

    private Optional<Name> nameAt(int i) {
      return Optional.ofNullable(named[i]);
    }

    private String lower(int i) {
      return s.token(i).form().toLowerCase(Locale.ROOT);
    }

    // ---- runs of words --------------------------------------------------------------------------

    private void cut() {
      int i = 0;
      Optional<Phrase> owner = Optional.empty();
      while (i < size) {
        Token t = s.token(i);
        if (t.xpos().equals("PRP") && startingAt(i).isEmpty()) {
          found.add(pronoun(i));
          i++;
          owner = Optional.empty();
          continue;
        }
        int start = i;
        int begin = i;
        if (t.xpos().equals("PRP$") && owner.isEmpty()) {
          Phrase p = pronoun(i);
          found.add(p);
          owner = Optional.of(p);
          begin = i + 1;
        } else if (startingAt(i).isEmpty() && isDeterminer(t)) {
          begin = i + 1;
          if (begin < size && isDeterminer(s.token(begin)) && startingAt(begin).isEmpty()) {
            begin++;
          }
          if (begin < size && s.token(begin).xpos().equals("PRP$")) {
            i++;
            continue;
          }
        } else if (startingAt(i).isEmpty() && !isInner(i, i)) {
          i++;
          owner = Optional.empty();
          continue;
        }
        int end = begin;
        while (end < size && continues(begin, end)) {
          int at = end;
          int words = nouns.at(s, end).map(n -> n.words().size()).orElse(1);
          end = startingAt(end).map(a -> a.last() + 1).orElse(at + words);
        }
        int last = lastNominal(begin, end);
        if (last < begin) {
          if (lower(start).equals("both") || lower(start).equals("each")) {
            found.add(pronoun(start));
          }
          i = Math.max(begin, start + 1);
          owner = Optional.empty();
          continue;
        }
        Phrase p = phrase(start, begin, last);
        if (owner.isPresent()) {
          p.possessor = owner;
          p.first = Math.min(p.first, owner.get().first);
          owner.get().inside = true;
        }
        found.add(p);
        i = last + 1;
        owner = Optional.empty();
        if (i < size && s.token(i).xpos().equals("POS")) {
          owner = Optional.of(p);
          i++;
          if (i >= size
              || !(startingAt(i).isPresent() || isInner(i, i) || isDeterminer(s.token(i)))) {
            owner = Optional.empty();
          }
        }
      }
    }

    private Phrase pronoun(int i) {
      return new Phrase(
          s, Phrase.Kind.PRONOUN, i, i, i, i, Optional.empty(), Optional.empty(), List.of());
    }

    private boolean isDeterminer(Token t) {
      return t.xpos().equals("DT")
          || t.xpos().equals("PDT")
          || t.xpos().equals("WP$")
          || t.form().equalsIgnoreCase("both");
    }

    private boolean isInner(int begin, int i) {
      String tag = s.token(i).xpos();
      if (tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("CD") || tag.equals("FW")) {
        return true;
      }
      if (tag.equals("HYPH") || s.token(i).form().equals("-")) {
        return i > begin
            && i + 1 < size
            && s.token(i).span().start() == s.token(i - 1).span().end();
      }
      boolean participle = tag.equals("VBN") || tag.equals("VBG");
      return participle
          && i > begin
          && i + 1 < size
          && (s.token(i + 1).xpos().startsWith("NN") || startingAt(i + 1).isPresent());
    }

    private boolean continues(int begin, int i) {
      boolean time = DaysAndMonths.have(lower(i)) || TIME_WORDS.contains(lower(i));
      if (time && startingAt(i).isEmpty()) {
        return false;
      }
      if (i > begin && splitsNames(i)) {
        return false;
      }
      if (startingAt(i).isPresent() || isInner(begin, i)) {
        return true;
      }
      if (i > begin && PARTICLES.contains(lower(i)) && isProper(i - 1) && i + 1 < size) {
        return nameAt(i).isPresent() && isProper(i + 1);
      }
      return i > begin && joinsModifiers(i);
    }

    /** Two names of people beside each other are two phrases. */
    private boolean splitsNames(int i) {
      boolean afterPerson = covering(i - 1).filter(a -> a.is(Atom.Type.PERSON)).isPresent();
      if (!afterPerson) {
        return false;
      }
      return startingAt(i).filter(Atom::isPlace).isPresent()
          || startingAt(i).filter(a -> a.is(Atom.Type.PERSON)).isPresent();
    }

    /** "and" or a comma between modifiers: "the Russian and Ukrainian delegations". */
    private boolean joinsModifiers(int i) {
      String form = lower(i);
      if (!form.equals("and") && !form.equals(",") && !form.equals("or")) {
        return false;
      }
      int next = i + 1;
      if (form.equals(",") && next < size && lower(next).equals("and")) {
        next++;
      }
      if (next >= size || covers[i - 1] == null) {
        return false;
      }
      Optional<Atom> left = covering(i - 1).filter(a -> canModify(a));
      Optional<Atom> right = startingAt(next).filter(a -> canModify(a));
      if (left.isEmpty() || right.isEmpty()) {
        return false;
      }
      int after = right.get().last() + 1;
      if (after < size && (lower(after).equals("and") || lower(after).equals(","))) {
        return joinsModifiers(after);
      }
      if (after >= size) {
        return false;
      }
      String tag = s.token(after).xpos();
      boolean bothDemonyms = left.get().is(Atom.Type.DEMONYM) && right.get().is(Atom.Type.DEMONYM);
      if (bothDemonyms) {
        return (tag.startsWith("NN") || tag.startsWith("JJ"))
            && nounAhead(after)
            && !isPlural(left.get());
      }
      if (!tag.startsWith("NN") && !tag.startsWith("JJ")) {
        return false; // "Chile and Peru held talks": two names, and a verb
      }
      int head = after;
      while (head + 1 < size && s.token(head + 1).xpos().startsWith("NN")) {
        head++;
      }
      return s.token(head).xpos().equals("NNS") && startingAt(after).isEmpty();
    }

    private boolean canModify(Atom a) {
      return (a.is(Atom.Type.DEMONYM) && !isPlural(a)) || a.is(Atom.Type.COUNTRY);
    }

    private boolean isPlural(Atom a) {
      String tag = s.token(a.last()).xpos();
      return tag.equals("NNS") || tag.equals("NNPS");
    }

    private boolean nounAhead(int i) {
      int k = i;
      while (k < size && (s.token(k).xpos().startsWith("JJ") || covering(k).isPresent())) {
        k++;
      }
      return k < size && s.token(k).xpos().startsWith("NN");
    }

    private boolean isProper(int i) {
      return s.token(i).xpos().startsWith("NNP");
    }

    private int lastNominal(int begin, int end) {
      int last = end - 1;
      while (last >= begin && !s.token(last).xpos().startsWith("NN") && covering(last).isEmpty()) {
        last--;
      }
      return last;
    }

    // ---- one phrase -----------------------------------------------------------------------------

    private Phrase phrase(int start, int begin, int last) {
      Optional<Atom> atom = covering(last).filter(a -> a.last() == last);
      Optional<Phrase> person = person(start, begin, last, atom);
      if (person.isPresent()) {
        return person.get();
      }
      Optional<Noun> title = Optional.empty();
      int core = last;
      for (int k = begin; k <= last && title.isEmpty(); k++) {
        int at = k;
        title = nouns.at(s, k).filter(n -> at + n.words().size() - 1 == last);
        core = title.isPresent() ? k : last;
      }
      Phrase.Kind kind = Phrase.Kind.NOUN;
      Optional<Atom> name = Optional.empty();
      if (atom.isPresent() && atom.get().first() >= begin) {
        Atom a = atom.get();
        if (a.is(Atom.Type.ORG)) {
          kind = Phrase.Kind.ORG;
        } else if (a.isPlace()) {
          kind = Phrase.Kind.PLACE;
        }
        if (kind != Phrase.Kind.NOUN) {
          name = atom;
          title = Optional.empty();
          core = a.first();
        }
      } else if (isNamedOrganisation(begin, last, title)) {
        kind = Phrase.Kind.ORG;
        core = nameAt(last).map(n -> Math.max(n.first(), begin)).orElse(last);
      }
      List<Atom> modifiers = modifiers(begin, kind == Phrase.Kind.NOUN ? last + 1 : core);
      if (kind == Phrase.Kind.ORG && name.isEmpty()) {
        modifiers = modifiers(begin, last + 1);
      }
      Phrase p =
          new Phrase(s, kind, first(start, begin, last), last, core, last, name, title, modifiers);
      if (title.isPresent()) {
        int from = core;
        while (from > begin && DEPUTY.contains(lower(from - 1))) {
          from--;
        }
        p.titleText = Optional.of(text(from, last));
        p.former = isFormer(begin, core);
        if (from < core && title.get().category() == Category.OFFICE) {
          p.title = Optional.of(asOfficial(title.get()));
        }
      }
      return p;
    }

    private static Noun asOfficial(Noun noun) {
      return new Noun(noun.words(), Category.OFFICIAL, Optional.empty());
    }

    /** "both" before one name belongs to the list, not to the name. */
    private int first(int start, int begin, int last) {
      String tag = s.token(last).xpos();
      boolean plural = tag.equals("NNS") || tag.equals("NNPS");
      return lower(start).equals("both") && !plural ? begin : start;
    }

    private boolean isNamedOrganisation(int begin, int last, Optional<Noun> title) {
      Optional<Name> n = nameAt(last).filter(x -> x.last() == last && x.first() >= begin);
      if (n.isEmpty() || n.get().kind() != Name.Kind.ORGANISATION || !isProper(last)) {
        return false;
      }
      if (title.isEmpty() || title.get().category() == Category.BODY) {
        return true;
      }
      boolean ofCountry = modifiers(begin, last).stream().anyMatch(Atom::namesCountry);
      boolean onlyTitle =
          title.get().category().isPersonal()
              && last - title.get().words().size() + 1 <= n.get().first();
      return !ofCountry && !onlyTitle;
    }

    private List<Atom> modifiers(int begin, int end) {
      List<Atom> modifiers = new ArrayList<>();
      for (int i = begin; i < end; i++) {
        if (startsAt[i] != null) {
          modifiers.add(startsAt[i]);
        }
      }
      return modifiers;
    }

    private Optional<Phrase> person(int start, int begin, int last, Optional<Atom> atom) {
      int core = -1;
      Optional<Atom> name = atom.filter(a -> a.isPerson() && a.first() >= begin);
      if (name.isPresent()) {
        core = name.get().first();
        int given = givenNames(begin, core);
        if (given < core) {
          core = given;
          if (name.get().is(Atom.Type.SURNAME)) {
            name = Optional.empty();
          }
        }
      } else if (isProper(last) || nameAt(last).isPresent()) {
        core = unknownPerson(begin, last);
      }
      if (core < 0 || core > last) {
        return Optional.empty();
      }
      Phrase p = titled(start, begin, core, last, name);
      return Optional.of(p);
    }

    /** Where the given names before a family name begin. */
    private int givenNames(int begin, int core) {
      int k = core;
      while (k > begin
          && isProper(k - 1)
          && (covering(k - 1).isEmpty() || isGivenName(begin, k - 1))
          && !isTitleWord(begin, k - 1)
          && !HONORIFICS.containsKey(lower(k - 1))
          && !FORMER.contains(lower(k - 1))) {
        boolean namedPerson = nameAt(k - 1).filter(n -> n.kind() == Name.Kind.PERSON).isPresent();
        if (!namedPerson && nameAt(k - 1).isPresent()) {
          break;
        }
        k--;
      }
      return k;
    }

    /** "Philip" or "Santiago" between a title and a family name, though others bear it. */
    private boolean isGivenName(int begin, int i) {
      Optional<Atom> a = covering(i);
      return a.filter(x -> x.is(Atom.Type.SURNAME) || x.is(Atom.Type.PLACE)).isPresent()
          && a.get().length() == 1
          && i > begin
          && (isTitleWord(begin, i - 1) || HONORIFICS.containsKey(lower(i - 1)));
    }

    private boolean isTitleWord(int begin, int i) {
      for (int k = i; k >= begin && k > i - 4; k--) {
        int at = k;
        if (nouns.at(s, k).filter(n -> at + n.words().size() > i).isPresent()) {
          return true;
        }
      }
      return DEPUTY.contains(lower(i)) || lower(i).equals("affairs") || lower(i).equals("minister");
    }

    /** Where the name of somebody whom the registry does not hold begins, or -1. */
    private int unknownPerson(int begin, int last) {
      Optional<Name> n = nameAt(last);
      if (n.isPresent()
          && n.get().kind() == Name.Kind.PERSON
          && n.get().last() == last
          && !endsInTitle(last)) {
        int from = Math.max(begin, n.get().first());
        while (from <= last
            && (HONORIFICS.containsKey(lower(from))
                || isTitleWord(from, from)
                || covering(from).filter(a -> a.namesCountry() && isSure(a)).isPresent())) {
          from++;
        }
        if (from <= last) {
          return from;
        }
      }
      if (!isProper(last) || covering(last).filter(a -> !a.is(Atom.Type.PLACE)).isPresent()) {
        return -1;
      }
      int from = last;
      while (from > begin && isNameWord(begin, from - 1)) {
        from--;
      }
      boolean tooLong = last - from + 1 > 5;
      boolean behindTitle =
          from > begin
              && (HONORIFICS.containsKey(lower(from - 1)) || isPersonalTitle(begin, from - 1));
      return behindTitle && !tooLong && nouns.at(s, last).isEmpty() ? from : -1;
    }

    /** "Diplomatic Adviser to the President" is nobody's name, however it is written. */
    private boolean endsInTitle(int last) {
      boolean owned = isWord(last + 1, "to") || isWord(last + 1, "of") || isWord(last + 1, "for");
      return owned && nouns.at(s, last).filter(n -> n.category() == Category.OFFICIAL).isPresent();
    }

    private static boolean isSure(Atom a) {
      return a.is(Atom.Type.DEMONYM) || a.is(Atom.Type.COUNTRY);
    }

    private boolean isNameWord(int begin, int i) {
      return (isProper(i) || PARTICLES.contains(lower(i)))
          && !isTitleWord(begin, i)
          && !HONORIFICS.containsKey(lower(i))
          && covering(i).filter(a -> !a.is(Atom.Type.PLACE) && !a.is(Atom.Type.SURNAME)).isEmpty();
    }

    private boolean isPersonalTitle(int begin, int i) {
      for (int k = Math.max(begin, i - 3); k <= i; k++) {
        int at = k;
        Optional<Noun> n = nouns.at(s, k).filter(x -> at + x.words().size() - 1 == i);
        if (n.isPresent()) {
          return n.get().category().isPersonal();
        }
      }
      return false;
    }

    private Phrase titled(int start, int begin, int core, int last, Optional<Atom> name) {
      Optional<Noun> title = Optional.empty();
      Optional<Character> gender = Optional.empty();
      int titleStart = -1;
      int i = begin;
      while (i < core) {
        Optional<Noun> n = nouns.at(s, i);
        String honorific = HONORIFICS.get(lower(i));
        if (n.isPresent()
            && n.get().category().isPersonal()
            && i + n.get().words().size() <= core) {
          boolean deputy = i > begin && DEPUTY.contains(lower(i - 1));
          if (title.isEmpty() || title.get().category() != Category.OFFICE) {
            title =
                deputy && n.get().category() == Category.OFFICE
                    ? Optional.of(asOfficial(n.get()))
                    : n;
          }
          if (titleStart < 0) {
            titleStart = deputy ? i - 1 : i;
          }
          i += n.get().words().size();
        } else {
          if (honorific != null && !honorific.isEmpty()) {
            gender = Optional.of(honorific.charAt(0));
          }
          i++;
        }
      }
      Phrase p =
          new Phrase(
              s,
              Phrase.Kind.PERSON,
              isLoose(begin, core, title) ? core : first(start, begin, last),
              last,
              core,
              last,
              name,
              title,
              modifiers(begin, core));
      if (titleStart >= 0) {
        p.titleText = Optional.of(text(titleStart, core - 1));
        p.former = isFormer(begin, titleStart);
      }
      p.gender = gender;
      return p;
    }

    /** "After the match Jane Doe left": the noun before the name is none of hers. */
    private boolean isLoose(int begin, int core, Optional<Noun> title) {
      return title.isEmpty()
          && core > begin
          && (s.token(core - 1).xpos().equals("NN") || s.token(core - 1).xpos().equals("NNS"));
    }

    private boolean isFormer(int begin, int end) {
      for (int i = begin; i < end; i++) {
        if (FORMER.contains(lower(i)) || lower(i).startsWith("ex-")) {
          return true;
        }
      }
      return false;
    }

    private String text(int first, int last) {
      StringBuilder text = new StringBuilder();
      for (int i = first; i <= last; i++) {
        if (i > first && s.token(i).span().start() > s.token(i - 1).span().end()) {
          text.append(' ');
        }
        text.append(s.token(i).form());
      }
      return text.toString();
    }

    // ---- phrases beside each other --------------------------------------------------------------

    private Optional<Phrase> startingWith(int token, int from) {
      for (int k = from; k < found.size(); k++) {
        Phrase p = found.get(k);
        if (p.first == token && p.kind != Phrase.Kind.PRONOUN && !p.inside) {
          return Optional.of(p);
        }
        if (p.first > token) {
          break;
        }
      }
      return Optional.empty();
    }

    private boolean isWord(int i, String word) {
      return i < size && lower(i).equals(word);
    }

    /** "President of France Emmanuel Macron" is one name. */
    private void mergeTitlesBehindTheirCountry() {
      for (int k = 0; k < found.size(); k++) {
        Phrase p = found.get(k);
        boolean titled = p.kind == Phrase.Kind.NOUN && p.title.isPresent() && !p.plural;
        if (!titled || !p.title.get().category().isPersonal()) {
          continue;
        }
        List<Phrase> between = new ArrayList<>();
        Phrase at = p;
        for (int hops = 0; hops < 4; hops++) {
          int of = at.last + 1;
          boolean linked =
              isWord(of, "of") || isWord(of, "for") || isWord(of, "to") || isWord(of, "on");
          Optional<Phrase> next = linked ? startingWith(of + 1, k + 1) : joinedField(at, k, hops);
          if (next.isEmpty()) {
            break;
          }
          Phrase q = next.get();
          if (q.kind == Phrase.Kind.PERSON) {
            if (q.title.isEmpty() && q.first < q.core && isNamed(q)) {
              merge(p, between, q);
            }
            break;
          }
          between.add(q);
          at = q;
        }
      }
    }

    /** What "and" adds to a minister's field: "of trade and industry of Kenya". */
    private Optional<Phrase> joinedField(Phrase at, int k, int hops) {
      if (hops > 1 || !isWord(at.last + 1, "and")) {
        return Optional.empty();
      }
      return startingWith(at.last + 2, k + 1)
          .filter(q -> q.kind == Phrase.Kind.NOUN && q.title.isEmpty() && isWord(q.last + 1, "of"));
    }

    private boolean isNamed(Phrase q) {
      return !q.modifiers.isEmpty() || isProper(q.core - 1);
    }

    private void merge(Phrase p, List<Phrase> between, Phrase q) {
      List<Atom> modifiers = new ArrayList<>(p.modifiers);
      for (Phrase b : between) {
        modifiers.addAll(b.modifiers);
        b.name.ifPresent(modifiers::add);
      }
      modifiers.addAll(q.modifiers);
      Phrase whole =
          new Phrase(
              s, Phrase.Kind.PERSON, p.first, q.last, q.core, q.noun, q.name, p.title, modifiers);
      whole.titleText = p.titleText;
      whole.former = p.former;
      whole.gender = q.gender;
      whole.possessor = p.possessor;
      found.set(found.indexOf(p), whole);
      found.remove(q);
      found.removeAll(between);
    }

    private void attachComplements() {
      for (int k = 0; k < found.size(); k++) {
        Phrase p = found.get(k);
        if (p.kind == Phrase.Kind.PERSON && p.title.isPresent() && isWord(p.last + 1, "of")) {
          startingWith(p.last + 2, k + 1)
              .filter(q -> q.kind == Phrase.Kind.PLACE || q.kind == Phrase.Kind.ORG)
              .ifPresent(q -> attach(p, q));
        }
        if (p.kind != Phrase.Kind.NOUN) {
          continue;
        }
        int next = p.last + 1;
        boolean counts = QUANTITIES.contains(Nouns.singular(s.token(p.noun), lower(p.noun)));
        boolean owned = p.title.isPresent();
        boolean official = owned && p.title.get().category().isPersonal() && !p.plural;
        boolean of =
            isWord(next, "of")
                || (p.is(Category.OFFICIAL) && isWord(next, "for"))
                || (official && isWord(next, "to"));
        if (of && (owned || counts)) {
          Optional<Phrase> q = startingWith(next + 1, k + 1);
          if (q.isPresent()) {
            attach(p, q.get());
            if (p.plural || p.is(Category.DELEGATION)) {
              attachList(p, q.get(), k);
            }
          }
        } else if (owned
            && next < size
            && WHERE.contains(lower(next))
            && !(p.is(Category.FORCE) && isWord(next, "at"))) { // "fired missiles at Israel"
          startingWith(next + 1, k + 1)
              .filter(q -> q.kind == Phrase.Kind.PLACE)
              .ifPresent(p.whereabouts::add);
        }
      }
    }

    private void attach(Phrase p, Phrase q) {
      p.complements.add(q);
      q.inside = true;
    }

    private void attachList(Phrase p, Phrase first, int from) {
      Phrase at = first;
      boolean more = true;
      while (more) {
        int next = at.last + 1;
        if (isWord(next, ",")) {
          next++;
        }
        if (isWord(next, "and")) {
          next++;
        }
        Optional<Phrase> q =
            next > at.last + 1
                ? startingWith(next, from + 1)
                    .filter(x -> x.kind == first.kind && x.kind == Phrase.Kind.PLACE)
                : Optional.empty();
        more = q.isPresent();
        if (q.isPresent()) {
          attach(p, q.get());
          at = q.get();
        }
      }
    }

    private void attachAppositions() {
      for (int k = 0; k < found.size(); k++) {
        Phrase p = found.get(k);
        if (p.inside || (p.kind != Phrase.Kind.PERSON && p.kind != Phrase.Kind.NOUN)) {
          continue;
        }
        int comma = p.end() + 1;
        if (!isWord(comma, ",")) {
          continue;
        }
        Optional<Phrase> q = startingWith(comma + 1, k + 1).filter(x -> describes(p, x));
        if (q.isPresent()) {
          p.apposition = q;
          q.get().apposition = Optional.of(p);
        }
      }
    }

    private boolean describes(Phrase p, Phrase q) {
      Phrase name = p.kind == Phrase.Kind.PERSON ? p : q;
      Phrase description = name == p ? q : p;
      if (name.kind != Phrase.Kind.PERSON
          || description.kind != Phrase.Kind.NOUN
          || description.plural
          || description.title.isEmpty()
          || !description.title.get().category().isPersonal()) {
        return false;
      }
      if (q.headToken().is("appos")) {
        return true;
      }
      if (q.headToken().is("conj") || (p.headToken().is("conj") && name == q)) {
        return false;
      }
      int after = q.end() + 1;
      boolean closed =
          after >= size || isWord(after, ",") || isWord(after, ".") || isWord(after, "who");
      return closed && !isWord(after + 1, "and");
    }
  }
}
