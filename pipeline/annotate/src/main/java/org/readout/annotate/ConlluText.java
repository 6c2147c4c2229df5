package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.vocabulary.Span;

/** Annotated text in CoNLL-U, the Universal Dependencies' own format: ten columns a token. */
public final class ConlluText {
  private ConlluText() {}

  /**
   * All sentences, each with its text and closed by an empty line; names are in the last column.
   */
  public static String print(AnnotatedText annotated) {
    StringBuilder out = new StringBuilder();
    for (Sentence sentence : annotated.sentences()) {
      print(annotated.text(), sentence, out);
    }
    return out.toString();
  }

  private static void print(String text, Sentence sentence, StringBuilder out) {
    out.append("# sent_id = ").append(sentence.index() + 1).append('\n');
    out.append("# text = ").append(oneLine(sentence.span().in(text))).append('\n');
    String[] names = new String[sentence.size()];
    for (Name name : sentence.names()) {
      for (int i = name.first(); i <= name.last(); i++) {
        names[i] = "Name=" + (i == name.first() ? "B-" : "I-") + name.kind();
      }
    }
    for (Token token : sentence.tokens()) {
      out.append(token.index() + 1).append('\t');
      out.append(cell(token.form())).append('\t');
      out.append(cell(token.lemma())).append('\t');
      out.append(token.upos()).append('\t');
      out.append(token.xpos()).append("\t_\t");
      out.append(token.head() + 1).append('\t');
      out.append(token.relation()).append("\t_\t");
      out.append(misc(text, token, names[token.index()])).append('\n');
    }
    out.append('\n');
  }

  private static String misc(String text, Token token, @Nullable String name) {
    int end = token.span().end();
    boolean glued = end < text.length() && !Tokenizer.isSpace(text.charAt(end));
    if (name == null) {
      return glued ? "SpaceAfter=No" : "_";
    }
    return glued ? name + "|SpaceAfter=No" : name;
  }

  private static String cell(String value) {
    return value.isEmpty() ? "_" : oneLine(value);
  }

  private static String oneLine(String value) {
    StringBuilder line = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return line.toString();
  }

  /**
   * The tokens of CoNLL-U lines as a text; what the other columns say of them is kept.
   *
   * @throws IllegalArgumentException where a line is no CoNLL-U; it names the line
   */
  public static AnnotatedText read(List<String> lines) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int number = 1; number <= lines.size() + 1; number++) {
      String line = number <= lines.size() ? lines.get(number - 1) : "";
      if (line.isBlank()) {
        if (!tokens.isEmpty()) {
          sentences.add(new Sentence(sentences.size(), sentences.size(), tokens, List.of()));
          tokens.clear();
          text.append('\n');
        }
      } else if (!line.startsWith("#")) {
        readToken(line, number, text, tokens);
      }
    }
    return new AnnotatedText(text.toString(), sentences);
  }

  private static void readToken(String line, int number, StringBuilder text, List<Token> tokens) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != 10) {
      throw new IllegalArgumentException("line " + number + ": ten columns expected");
    }
    String id = cells.get(0);
    if (id.indexOf('-') >= 0 || id.indexOf('.') >= 0) {
      return;
    }
    int start = text.length();
    text.append(cells.get(1));
    tokens.add(
        new Token(
            tokens.size(),
            new Span(start, text.length()),
            cells.get(1),
            cells.get(2),
            cells.get(3),
            cells.get(4),
            head(cells.get(6), number),
            cells.get(7)));
    if (!cells.get(9).contains("SpaceAfter=No")) {
      text.append(' ');
    }
  }

  private static int head(String cell, int number) {
    if (cell.equals("_")) {
      return Token.ROOT;
    }
    try {
      return Integer.parseInt(cell) - 1;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("line " + number + ": no head: " + cell, e);
    }
  }
}
