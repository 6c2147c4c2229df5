package org.readout.flink;

/**
 * Something found in a file, before anyone looked into it.
 *
 * @param kind what it is, which says how it is to be taken
 * @param name where it stands, for a person: {@code file:/news/a.jsonl:17}
 * @param order of two with one report's id, the one with the greater order is the later edition
 * @param number the line, from 1; 0 if it is none
 * @param words a line's JSON, a page's address, a problem's reason; "" for the others
 * @param bytes a file's, a page's or a message's; none for the others
 * @param charset what a page was said to be written in; "" if nothing was said
 * @param fetched when a page was fetched, in milliseconds since 1970; 0 for the others
 */
@SuppressWarnings("ArrayRecordComponent")
public record Dispatch(
    Kind kind,
    String name,
    String order,
    long number,
    String words,
    byte[] bytes,
    String charset,
    long fetched) {
  private static final byte[] NONE = new byte[0];

  public enum Kind {
    LINE,
    FILE,
    PAGE,
    MAIL,
    PROBLEM
  }

  static Dispatch line(String name, String order, long number, String json) {
    return new Dispatch(Kind.LINE, name, order, number, json, NONE, "", 0);
  }

  static Dispatch file(String name, String order, byte[] bytes) {
    return new Dispatch(Kind.FILE, name, order, 0, "", bytes, "", 0);
  }

  static Dispatch mail(String name, String order, byte[] bytes) {
    return new Dispatch(Kind.MAIL, name, order, 0, "", bytes, "", 0);
  }

  static Dispatch page(
      String name, String order, String address, byte[] bytes, String charset, long fetched) {
    return new Dispatch(Kind.PAGE, name, order, 0, address, bytes, charset, fetched);
  }

  static Dispatch problem(String name, String order, String reason) {
    return new Dispatch(Kind.PROBLEM, name, order, 0, reason, NONE, "", 0);
  }

  /** About how much memory it takes, in bytes. */
  int size() {
    return words.length() + bytes.length + name.length();
  }
}
