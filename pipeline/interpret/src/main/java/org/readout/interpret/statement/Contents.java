package org.readout.interpret.statement;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Span;

/** Cuts what is attributed to its proper length: no stray punctuation, no half a quotation. */
final class Contents {
  private final String text;
  private final List<Quotation> quotations;

  Contents(String text, List<Quotation> quotations) {
    this.text = text;
    this.quotations = quotations;
  }

  /**
   * The words from token {@code first} to {@code last}, cut to length; empty if nothing is left.
   */
  Optional<Span> words(Tree tree, int first, int last) {
    int low = first;
    int high = last;
    while (low <= high && (tree.isPunctuation(low) && !opens(tree, low))) {
      low++;
    }
    while (high >= low && (tree.isPunctuation(high) && !closes(tree, high))) {
      high--;
    }
    if (low > high) {
      return Optional.empty();
    }
    return Optional.of(whole(tree.span(low, high)));
  }

  private boolean opens(Tree tree, int i) {
    int at = tree.token(i).span().start();
    Optional<Quotation> q = at(at);
    return tree.form(i).equals("(")
        || tree.form(i).equals("[")
        || (q.isPresent() && q.get().span().start() == at);
  }

  private boolean closes(Tree tree, int i) {
    Span mark = tree.token(i).span();
    Optional<Quotation> q = at(mark.start());
    return tree.form(i).equals(")")
        || tree.form(i).equals("]")
        || (q.isPresent() && q.get().span().end() - 2 <= mark.end());
  }

  /**
   * The last token of a list of quotations that begins at or before {@code last}: parsers lose what
   * is joined to a closing mark ("he 'loves peace,' and 'wants it soon'").
   */
  int throughList(Tree tree, int last) {
    int end = last;
    boolean grows = true;
    while (grows) {
      int next = end + 1;
      while (next < tree.size() && tree.isPunctuation(next) && closesOrComma(tree, next)) {
        next++;
      }
      grows = false;
      boolean quotedBefore =
          at(tree.token(Math.max(end, next - 1)).span().end() - 1).isPresent()
              || at(tree.token(end).span().end() - 1).isPresent();
      if (quotedBefore && next + 1 < tree.size() && tree.is(next, "cc")) {
        Optional<Quotation> joined = at(tree.token(next + 1).span().start());
        if (joined.isPresent()
            && joined.get().span().start() == tree.token(next + 1).span().start()) {
          int k = next + 1;
          while (k + 1 < tree.size()
              && tree.token(k + 1).span().end() <= joined.get().span().end()) {
            k++;
          }
          grows = k > end;
          end = Math.max(end, k);
        }
      }
    }
    return end;
  }

  private boolean closesOrComma(Tree tree, int i) {
    return tree.form(i).equals(",") || closes(tree, i);
  }

  /** Widened so that a quotation that begins or ends inside is there from mark to mark. */
  private Span whole(Span span) {
    int start = span.start();
    int end = span.end();
    Optional<Quotation> first = at(start);
    Optional<Quotation> last = at(end - 1);
    if (first.isPresent() && first.equals(last)) {
      Span q = first.get().span();
      int closing = q.end() - end;
      boolean fromMark = start - q.start() <= 2;
      if (fromMark && closing <= 3) {
        return q;
      }
      return span;
    }
    if (first.isPresent() && start - first.get().span().start() <= 2) {
      start = first.get().span().start();
    }
    if (last.isPresent() && last.get().span().start() >= start) {
      end = Math.max(end, last.get().span().end());
    }
    return new Span(start, end);
  }

  /** The quotation that a character stands in, its marks included. */
  Optional<Quotation> at(int offset) {
    int low = 0;
    int high = quotations.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Span q = quotations.get(mid).span();
      if (offset < q.start()) {
        high = mid - 1;
      } else if (offset >= q.end()) {
        low = mid + 1;
      } else {
        return Optional.of(quotations.get(mid));
      }
    }
    return Optional.empty();
  }

  /** Whether nothing but the opening mark comes before {@code offset} in the quotation. */
  boolean opensWith(Quotation quotation, int offset) {
    return offset <= quotation.span().start() + 2;
  }

  /** Whether any quotation touches the span. */
  boolean quotes(Span span) {
    int low = 0;
    int high = quotations.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Span q = quotations.get(mid).span();
      if (q.end() <= span.start()) {
        low = mid + 1;
      } else if (q.start() >= span.end()) {
        high = mid - 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Whether the span, but for white space and punctuation, lies within one quotation. */
  boolean whollyQuoted(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && at(start).isEmpty()) {
      start++;
    }
    while (end > start
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && at(end - 1).isEmpty()) {
      end--;
    }
    if (start == end) {
      return false;
    }
    Optional<Quotation> q = at(start);
    return q.isPresent() && q.get().span().end() >= end;
  }
}
