package org.readout.vocabulary;

/**
 * A stretch of a report's text.
 *
 * <p>Offsets are UTF-16 code units, end exclusive, as {@link String#substring(int, int)} takes
 * them. They become Unicode code points only where a reading leaves the program (see the exchange
 * module and reading.md).
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span hull(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words of {@code text} that this span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Earlier first; of two that start together, the longer first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
