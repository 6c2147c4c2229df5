package org.readout.identify.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.vocabulary.Span;

/**
 * Words with rough Penn Treebank tags, for tests of times: no models, no dependencies. Sentences
 * end at a full stop, question or exclamation mark before white space and a capital, and at blank
 * lines.
 */
final class PlainWords {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.",
          "dec.", "mr.", "mrs.", "ms.", "dr.", "gen.", "gov.", "sen.", "rep.", "a.m.", "p.m.",
          "u.s.", "u.n.", "inc.", "corp.", "co.", "st.", "lt.", "col.", "sgt.", "mon.", "tues.",
          "wed.", "thurs.", "fri.", "sat.", "no.");
  private static final Set<String> PAST =
      Set.of(
          "said", "met", "told", "was", "were", "had", "did", "fell", "rose", "took", "came",
          "went", "began", "left", "held", "spoke", "made", "won", "lost", "struck", "hit",
          "agreed", "fled", "flew", "signed", "sent", "saw", "gave", "got", "became", "broke",
          "called", "fought", "grew", "kept", "led", "paid", "put", "sold", "bought", "set", "shot",
          "thought");
  private static final Set<String> MODAL =
      Set.of("will", "would", "may", "might", "can", "could", "shall", "should", "must", "'ll");
  private static final Set<String> PRESENT =
      Set.of(
          "is", "are", "has", "have", "says", "say", "does", "do", "plans", "expects", "begins",
          "starts", "remains", "visits", "meets", "arrives", "plan", "expect");
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "this", "that", "these", "those", "each", "every", "some", "any", "no",
          "both");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "in", "on", "at", "by", "for", "from", "with", "since", "after", "before", "until",
          "over", "under", "about", "during", "between", "against", "into", "as", "than");
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "us");

  private PlainWords() {}

  static AnnotatedText of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        if (text.startsWith("\n\n", i)) {
          close(text, spans, sentences);
        }
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      boolean stop = split(text, i, end, spans);
      if (stop) {
        close(text, spans, sentences);
      }
      i = end;
    }
    close(text, spans, sentences);
    return new AnnotatedText(text, sentences);
  }

  private static boolean split(String text, int from, int to, List<Span> spans) {
    while (from < to
        && "\"'`([{$#_".indexOf(text.charAt(from)) >= 0
        && to - from > 1
        && !text.substring(from, to).matches("'\\d\\ds?.*")) {
      spans.add(new Span(from, from + 1));
      from++;
    }
    List<Span> behind = new ArrayList<>();
    boolean stop = false;
    while (to - from > 1 && "\"')]},;:!?.".indexOf(text.charAt(to - 1)) >= 0) {
      String word = text.substring(from, to).toLowerCase(Locale.ROOT);
      if (word.endsWith(".") && (ABBREVIATIONS.contains(word) || word.matches("([a-z]\\.)+"))) {

        break;
      }
      stop |= ".!?".indexOf(text.charAt(to - 1)) >= 0;
      behind.add(0, new Span(to - 1, to));
      to--;
    }
    if (to - from > 2 && text.substring(from, to).endsWith("'s")) {
      spans.add(new Span(from, to - 2));
      spans.add(new Span(to - 2, to));
    } else {
      spans.add(new Span(from, to));
    }
    spans.addAll(behind);
    return stop;
  }

  private static void close(String text, List<Span> spans, List<Sentence> sentences) {
    if (spans.isEmpty()) {
      return;
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      String form = spans.get(i).in(text);
      String tag = tag(form, i, tokens);
      tokens.add(
          new Token(i, spans.get(i), form, form.toLowerCase(Locale.ROOT), "X", tag, i - 1, "dep"));
    }
    sentences.add(new Sentence(sentences.size(), 0, tokens, List.of()));
    spans.clear();
  }

  private static String tag(String form, int i, List<Token> before) {
    String w = form.toLowerCase(Locale.ROOT);
    String last = i > 0 ? before.get(i - 1).form().toLowerCase(Locale.ROOT) : "";
    if (!Character.isLetterOrDigit(form.charAt(0)) && !w.startsWith("'")) {
      return form;
    }
    if (Character.isDigit(form.charAt(0))) {
      return "CD";
    }
    if (w.equals("may") && i == 0) {
      return "NNP";
    }
    if (MODAL.contains(w) && !Set.of("in", "last", "on", "of", "since").contains(last)) {
      return "MD";
    }
    if (w.equals("to")) {
      return "TO";
    }
    if (DETERMINERS.contains(w)) {
      return "DT";
    }
    if (PREPOSITIONS.contains(w)) {
      return "IN";
    }
    if (PRONOUNS.contains(w)) {
      return "PRP";
    }
    if (PAST.contains(w)) {
      return "VBD";
    }
    if (PRESENT.contains(w)) {
      return w.endsWith("s") ? "VBZ" : "VBP";
    }
    if (Character.isUpperCase(form.charAt(0)) && i > 0) {
      return "NNP";
    }
    boolean verbBefore = last.equals("to") || MODAL.contains(last);
    if (verbBefore && !w.endsWith("ed") && Character.isLowerCase(form.charAt(0))) {
      return "VB";
    }
    if (w.equals("be") || w.equals("meet") || w.equals("been")) {
      return w.equals("been") ? "VBN" : "VB";
    }
    if (w.endsWith("ed")) {
      boolean helped =
          Set.of("is", "are", "was", "were", "has", "have", "had", "be", "been").contains(last);
      return helped ? "VBN" : "VBD";
    }
    if (w.endsWith("ing")) {
      return "VBG";
    }
    if (w.endsWith("ly")) {
      return "RB";
    }
    return w.endsWith("s") && !w.endsWith("'s") ? "NNS" : w.equals("'s") ? "POS" : "NN";
  }
}
