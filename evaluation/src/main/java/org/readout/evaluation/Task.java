package org.readout.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is scored, and the gold file it is scored against. */
public enum Task {
  /** The main contact of an official readout against the press office's own title. */
  CONTACTS("contacts/leader_contacts.jsonl"),
  /** Coded events of a sentence: root, type and dyad. */
  EVENTS("events/plover_gsr.jsonl"),
  /** Whether an event of the sentence's type is found. */
  ROOTS("events/plv.jsonl"),
  /** Statements and their sources. */
  QUOTES("quotes/polnear.jsonl"),
  /** Time expressions and their values. */
  TIMES("time/timebank_aquaint.jsonl"),
  /** Whether two readouts come to one contact in the ledger. */
  PAIRS("merge/readout_pairs.jsonl"),
  /** Names of persons, organisations and places; the gold's tokens are given. */
  NAMES("ner/crossner_politics.jsonl"),
  /** Whether the knowledge has the leaders that others list, on the day. */
  LEADERS("leaders/reign_leaderlist.jsonl"),
  /** The article's text in a page. */
  HTML("html/zyte_article_benchmark.jsonl"),
  /** The day on which a page was published. */
  DATES("html/htmldate.jsonl");

  private final String file;

  Task(String file) {
    this.file = file;
  }

  /** The gold file's path below the gold folder. */
  String file() {
    return file;
  }

  /** As the command line writes it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Task> named(String name) {
    return Arrays.stream(values()).filter(t -> t.written().equals(name)).findFirst();
  }
}
