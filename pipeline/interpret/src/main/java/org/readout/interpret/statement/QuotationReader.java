package org.readout.interpret.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.knowledge.reporting.Cue;
import org.readout.knowledge.reporting.Cue.Frame;
import org.readout.vocabulary.Span;

/**
 * Attributions of quoted speech: whose each quotation is, by the words that stand around it.
 *
 * <p>A quotation is followed by its cue ("...," she said), introduced by it (She said: "..."), or
 * goes on with the one before. Quotations of single words inside somebody's sentence are left to
 * the sentence's own attribution.
 */
final class QuotationReader {
  private static final int REACH = 40;
  private static final Set<String> CLOSERS = Set.of("\"", "”", "''", "'", "’", ")", "]", "»");

  private final String text;
  private final List<Tree> trees;
  private final CueReader cues;
  private final int[] starts;
  private final int[] sentences;
  private final int[] tokens;
  private final boolean[] quoted;

  QuotationReader(String text, List<Tree> trees, CueReader cues, List<Quotation> quotations) {
    this.text = text;
    this.trees = trees;
    this.cues = cues;
    int n = trees.stream().mapToInt(Tree::size).sum();
    starts = new int[n];
    sentences = new int[n];
    tokens = new int[n];
    quoted = new boolean[n];
    int k = 0;
    int q = 0;
    for (int s = 0; s < trees.size(); s++) {
      for (int t = 0; t < trees.get(s).size(); t++) {
        Span span = trees.get(s).token(t).span();
        starts[k] = span.start();
        sentences[k] = s;
        tokens[k] = t;
        while (q < quotations.size() && quotations.get(q).span().end() <= span.start()) {
          q++;
        }
        quoted[k] = q < quotations.size() && quotations.get(q).span().start() <= span.start();
        k++;
      }
    }
  }

  /** The attributions of the quotations that are speech, in text order. */
  List<Attribution> in(List<Quotation> quotations) {
    List<Attribution> found = new ArrayList<>();
    int lastParagraph = -1;
    for (Quotation quotation : quotations) {
      int first = firstTokenFrom(quotation.span().start());
      int next = firstTokenFrom(quotation.span().end());
      if (first >= starts.length || first >= next || !isSpeech(quotation, first, next)) {
        continue;
      }
      int paragraph = paragraph(first);
      Optional<Attribution> own = cued(quotation, first, next);
      Attribution last = found.isEmpty() ? null : found.get(found.size() - 1);
      boolean sameCue =
          own.isPresent()
              && last != null
              && own.get().sentence() == last.sentence()
              && own.get().cue() == last.cue();
      boolean goesOn =
          own.isEmpty()
              && last != null
              && (lastParagraph == paragraph
                  || (lastParagraph == paragraph - 1 && opensParagraph(first)));
      if (last != null && (sameCue || goesOn)) {
        found.set(found.size() - 1, last.and(quotation.span()));
      } else if (own.isPresent()) {
        found.add(own.get());
      } else {
        Optional<Attribution> before = speakerBefore(quotation, first);
        if (before.isEmpty()) {
          continue;
        }
        found.add(before.get());
      }
      lastParagraph = paragraph(next - 1);
    }
    return found;
  }

  /** Whether a quotation stands for itself, rather than for words of somebody's sentence. */
  private boolean isSpeech(Quotation quotation, int first, int next) {
    String said = quotation.span().in(text);
    int letter = 0;
    while (letter < said.length() && !Character.isLetterOrDigit(said.charAt(letter))) {
      letter++;
    }
    if (letter == said.length()) {
      return false;
    }
    boolean begins = !Character.isLowerCase(said.charAt(letter)) || goesOn(first);
    int end = said.length() - 1;
    while (end > letter && "\"”'’»".indexOf(said.charAt(end)) >= 0) {
      end--;
    }
    boolean ends = ",.?!—–-…".indexOf(said.charAt(end)) >= 0;
    String before = first == 0 || paragraph(first - 1) != paragraph(first) ? "" : form(first - 1);
    boolean boundary = before.isEmpty() || ",:.?!;—–-".contains(before) || CLOSERS.contains(before);
    boolean cueBefore = !before.isEmpty() && takesQuote(first - 1);
    boolean longEnough = next - first >= 5 || quotation.paragraphs() > 1;
    if (before.equals(",") || before.equals(":")) {
      return (begins && (ends || longEnough)) || (before.equals(":") && ends);
    }
    return (boundary && ends && (begins || next - first >= 4)) || (cueBefore && begins && ends);
  }

  /** Whether a quotation lies shortly before in the same sentence: "Peace," she said, "is ...". */
  private boolean goesOn(int first) {
    for (int k = first - 1; k >= 0 && k > first - 12; k--) {
      if (paragraph(k) != paragraph(first) || (isSentenceEnd(form(k)) && !quoted[k])) {
        return false;
      }
      if (quoted[k]) {
        return k < first - 1;
      }
    }
    return false;
  }

  private Optional<Attribution> cued(Quotation quotation, int first, int next) {
    String before = first == 0 || paragraph(first - 1) != paragraph(first) ? "" : form(first - 1);
    boolean introduced =
        before.equals(":") || before.equals(",") || (!before.isEmpty() && takesQuote(first - 1));
    if (introduced) {
      return leading(quotation, first).or(() -> trailing(quotation, next));
    }
    return trailing(quotation, next).or(() -> leading(quotation, first));
  }

  // ---- the cue after the quotation

  private Optional<Attribution> trailing(Quotation quotation, int next) {
    int from = next;
    int paragraph = paragraph(next - 1);
    while (from < starts.length
        && paragraph(from) == paragraph
        && (CLOSERS.contains(form(from)) || form(from).equals(","))) {
      from++;
    }
    if (from >= starts.length || paragraph(from) != paragraph) {
      return Optional.empty();
    }
    boolean ended = endsSentence(quotation.span());
    boolean dash = form(from).equals("—") || form(from).equals("–") || form(from).equals("-");
    if (ended && dash && from + 1 < starts.length) {
      int name = headOfPhrase(from + 1, Math.min(starts.length, from + 8));
      return name < 0
          ? Optional.empty()
          : Optional.of(
              quoted(quotation, from, source(name, -1), "quotation-signed", Optional.empty()));
    }
    if (ended
        && Character.isUpperCase(form(from).charAt(0))
        && sentences[from] != sentences[next - 1]) {
      return Optional.empty();
    }
    int end = from;
    while (end < starts.length
        && end < from + REACH
        && paragraph(end) == paragraph
        && !quoted[end]
        && !isSentenceEnd(form(end))) {
      end++;
    }
    for (int k = from; k < end; k++) {
      if (!isVerb(k) || insideSubject(k, from)) {
        continue;
      }
      int subject = subjectWithin(k, from, end);
      boolean known = takesQuote(k);
      if (known && subject < 0) {
        subject = k == from ? headOfPhrase(k + 1, end) : headOfPhrase(from, k);
      }
      if (subject < 0) {
        return Optional.empty();
      }
      boolean bare = k + 1 >= end || subject == k + 1 || isVerbEnd(k + 1);
      if (!known && !bare) {
        return Optional.empty();
      }
      return Optional.of(
          quoted(quotation, k, source(subject, k), "quotation-then-cue", stanceOf(k)));
    }
    return Optional.empty();
  }

  private boolean isVerbEnd(int k) {
    String f = form(k);
    return f.equals(",") || f.equals(".") || f.equals(":");
  }

  /** Whether a verb belongs to a clause about the subject: "X, who leads the party, said". */
  private boolean insideSubject(int k, int from) {
    Tree tree = trees.get(sentences[k]);
    int t = tokens[k];
    if (tree.is(t, "acl") || tree.is(t, "amod")) {
      return tree.head(t) >= 0 && tree.head(t) < t && k > from;
    }
    return false;
  }

  private int subjectWithin(int k, int from, int end) {
    Tree tree = trees.get(sentences[k]);
    int subject = Sources.subject(tree, tokens[k]);
    if (subject < 0) {
      return -1;
    }
    int at = k - tokens[k] + subject;
    return at >= from && at < end ? at : -1;
  }

  private boolean endsSentence(Span span) {
    int end = span.end() - 1;
    while (end > span.start() && "\"”'’»".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return text.charAt(end) == '.';
  }

  // ---- the cue before the quotation

  private Optional<Attribution> leading(Quotation quotation, int first) {
    int last = first - 1;
    if (last < 0) {
      return Optional.empty();
    }
    boolean colon = form(last).equals(":");
    if (isSentenceEnd(form(last))) {
      return Optional.empty();
    }
    if (paragraph(last) != paragraph(first) && !colon) {
      return Optional.empty();
    }
    int paragraph = paragraph(last);
    int verb = -1;
    for (int k = last; k >= 0 && k > last - REACH; k--) {
      if (paragraph(k) != paragraph || quoted[k] || (k < last && isSentenceEnd(form(k)))) {
        break;
      }
      if (isVerb(k) && (takesQuote(k) || (colon && takesClause(k)))) {
        verb = k;
        break;
      }
      if (isVerb(k) && !colon && sentences[k] == sentences[last] && isMainVerb(k)) {
        break;
      }
    }
    if (verb >= 0) {
      Tree tree = trees.get(sentences[verb]);
      int subject = Sources.subject(tree, tokens[verb]);
      Optional<Attribution.Source> source =
          subject < 0
              ? source(headOfPhrase(verb + 1, first), verb)
              : Sources.named(tree, subject, tokens[verb]);
      return Optional.of(quoted(quotation, verb, source, "cue-then-quotation", stanceOf(verb)));
    }
    if (!colon) {
      return Optional.empty();
    }
    Tree tree = trees.get(sentences[last]);
    int root = tree.sentence().root().index();
    int subject = Sources.subject(tree, root);
    if (subject < 0) {
      subject = tree.isVerb(root) ? tree.child(root, "nsubj:pass") : root;
    }
    return Optional.of(
        quoted(
            quotation,
            last,
            Sources.named(tree, subject, tokens[last]),
            "colon-then-quotation",
            Optional.empty()));
  }

  private boolean isMainVerb(int k) {
    Tree tree = trees.get(sentences[k]);
    return tree.is(tokens[k], "root");
  }

  // ---- no cue at all

  /** "The minister was blunt. 'We failed.'" */
  private Optional<Attribution> speakerBefore(Quotation quotation, int first) {
    int last = first - 1;
    if (last < 0 || paragraph(last) != paragraph(first) || quoted[last]) {
      return Optional.empty();
    }
    Tree tree = trees.get(sentences[last]);
    int root = tree.sentence().root().index();
    int subject = Sources.subject(tree, root);
    if (subject < 0) {
      return Optional.empty();
    }
    return Optional.of(
        quoted(
            quotation,
            last,
            Sources.named(tree, subject, -1),
            "speaker-in-sentence-before",
            Optional.empty()));
  }

  // ---- words

  private Attribution quoted(
      Quotation quotation,
      int cue,
      Optional<Attribution.Source> source,
      String rule,
      Optional<org.readout.vocabulary.Stance.Kind> stance) {
    Tree tree = trees.get(sentences[cue]);
    int hearer = -1;
    if (tree.isVerb(tokens[cue])
        && CueReader.taking(cues.verbCues(tree, tokens[cue]), Frame.HEARER).isPresent()) {
      hearer = tree.child(tokens[cue], "iobj", "obj");
    }
    return new Attribution(
        sentences[cue],
        tokens[cue],
        tree.token(tokens[cue]).span(),
        source,
        List.of(quotation.span()),
        -1,
        hearer,
        stance,
        true,
        rule);
  }

  private Optional<Attribution.Source> source(int k, int cue) {
    if (k < 0) {
      return Optional.empty();
    }
    Tree tree = trees.get(sentences[k]);
    int avoiding = cue >= 0 && sentences[cue] == sentences[k] ? tokens[cue] : -1;
    return Sources.named(tree, tokens[k], avoiding).filter(s -> !overlapsQuote(s.span(), k));
  }

  private boolean overlapsQuote(Span span, int k) {
    int first = firstTokenFrom(span.start());
    return first < k && quoted[first];
  }

  private Optional<org.readout.vocabulary.Stance.Kind> stanceOf(int k) {
    List<Cue> listed = cues.verbCues(trees.get(sentences[k]), tokens[k]);
    return CueReader.taking(listed, Frame.QUOTE).flatMap(Cue::stance);
  }

  /** The head of the noun phrase that begins at {@code from}; -1 if none begins there. */
  private int headOfPhrase(int from, int end) {
    for (int k = from; k < end && k < from + 8; k++) {
      Tree tree = trees.get(sentences[k]);
      String upos = tree.token(tokens[k]).upos();
      if (upos.equals("PROPN") || upos.equals("NOUN") || upos.equals("PRON")) {
        int t = tokens[k];
        while (tree.head(t) >= 0
            && (tree.is(t, "compound") || tree.is(t, "flat") || tree.is(t, "nmod:poss"))) {
          t = tree.head(t);
        }
        int at = k - tokens[k] + t;
        return at >= from && at < end ? at : k;
      }
      if (upos.equals("VERB") || (upos.equals("PUNCT") && k > from)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean takesQuote(int k) {
    Tree tree = trees.get(sentences[k]);
    return tree.isVerb(tokens[k])
        && CueReader.taking(cues.verbCues(tree, tokens[k]), Frame.QUOTE).isPresent();
  }

  private boolean takesClause(int k) {
    Tree tree = trees.get(sentences[k]);
    return CueReader.taking(cues.verbCues(tree, tokens[k]), Frame.CLAUSE).isPresent();
  }

  private boolean isVerb(int k) {
    Tree tree = trees.get(sentences[k]);
    return tree.isVerb(tokens[k]) && !tree.is(tokens[k], "aux") && !tree.is(tokens[k], "cop");
  }

  private static boolean isSentenceEnd(String form) {
    return form.equals(".") || form.equals("!") || form.equals("?") || form.equals(";");
  }

  private boolean opensParagraph(int first) {
    return first == 0 || paragraph(first - 1) != paragraph(first);
  }

  private String form(int k) {
    return trees.get(sentences[k]).form(tokens[k]);
  }

  private int paragraph(int k) {
    return trees.get(sentences[k]).sentence().paragraph();
  }

  /** The first token that starts at or after {@code offset}. */
  private int firstTokenFrom(int offset) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (starts[mid] < offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
