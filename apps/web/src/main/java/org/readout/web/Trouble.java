package org.readout.web;

/** Why a request gets no answer, in a sentence for whoever made it. */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  private Trouble(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  static Trouble unclear(String detail) {
    return new Trouble(400, "The address is not understood", detail);
  }

  static Trouble missing(String detail) {
    return new Trouble(404, "Nothing is at this address", detail);
  }

  static Trouble forbidden(String detail) {
    return new Trouble(403, "Not allowed", detail);
  }

  static Trouble of(int status, String title, String detail) {
    return new Trouble(status, title, detail);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
