package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.exchange.LedgerRows;
import org.readout.ledger.Amendment;
import org.readout.ledger.Correction;
import org.readout.ledger.CorrectionException;
import org.readout.ledger.Ledger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "amend",
    description = {
      "Corrects records: each correction is an entry of its own, with its author, reason and time,"
          + " and holds however often reports are read anew.",
      "  accept RECORD               it is right; also a statement",
      "  reject RECORD               there is no such thing; also a statement",
      "  edit RECORD FIELD VALUE     one field is to be otherwise; \"\" for not stated",
      "  merge RECORD RECORD...      they are one thing",
      "  split RECORD REPORT...      what these reports tell of is another thing",
      "  undo NUMBER                 an amendment is not to hold any more",
      "  list                        every amendment (the default)"
    },
    footer = {
      "",
      "Examples: readout amend edit contact-2025-06-14-rus-usa-1a2b3c4d place Helsinki --reason"
          + " 'corrected by the Kremlin on 15 June'",
      "          readout amend undo 3 --reason 'the correction was withdrawn'"
    },
    mixinStandardHelpOptions = true)
final class AmendCommand implements Callable<Integer> {
  enum Act {
    accept,
    reject,
    edit,
    merge,
    split,
    undo,
    list
  }

  private final Clock clock;

  @Mixin private LedgerOption ledgers = new LedgerOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ACT",
      description = "accept, reject, edit, merge, split, undo or list")
  private Act act = Act.list;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "WHAT", description = "as above")
  private List<String> what = new ArrayList<>();

  @Option(names = "--author", description = "who corrects (default: your name on this computer)")
  private String author = System.getProperty("user.name", "");

  @Option(names = "--reason", description = "why; needed for every correction")
  private @Nullable String reason;

  @Option(names = "--format", description = "of the list: table, json, jsonl or csv")
  private Table.Format format = Table.Format.table;

  @Spec private CommandSpec spec = CommandSpec.create();

  AmendCommand() {
    this(Clock.systemUTC());
  }

  AmendCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger ledger = ledgers.openExisting()) {
      if (act == Act.list) {
        long count =
            Table.print(rows(ledger.amendments(), format == Table.Format.table), format, out);
        if (format == Table.Format.table && count == 0) {
          out.println("Nothing was corrected yet.");
        }
        out.flush();
        return Exit.OK;
      }
      Correction correction = correction();
      if (reason == null) {
        throw misunderstood("Say why: --reason TEXT");
      }
      Amendment made =
          ledger.amend(correction, author, reason, clock.instant().truncatedTo(ChronoUnit.SECONDS));
      out.println(
          "Amendment "
              + made.number()
              + ": "
              + told(made.correction())
              + (made.records().isEmpty() ? "" : " · now " + String.join(", ", made.records())));
      out.flush();
      return Exit.OK;
    } catch (CorrectionException e) {
      spec.commandLine().getErr().println("readout: " + e.getMessage());
      return Exit.PROBLEMS;
    }
  }

  private CommandLine.ParameterException misunderstood(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private Correction correction() {
    return switch (act) {
      case accept -> new Correction.Accept(only("accept RECORD"));
      case reject -> new Correction.Reject(only("reject RECORD"));
      case edit -> {
        if (what.size() != 3) {
          throw misunderstood("Say: edit RECORD FIELD VALUE");
        }
        yield new Correction.Edit(what.get(0), what.get(1), what.get(2));
      }
      case merge -> new Correction.Merge(what);
      case split -> {
        if (what.isEmpty()) {
          throw misunderstood("Say: split RECORD REPORT...");
        }
        yield new Correction.Split(what.get(0), what.subList(1, what.size()));
      }
      case undo -> new Correction.Undo(number(only("undo NUMBER")));
      case list -> throw new IllegalStateException("a list corrects nothing");
    };
  }

  private String only(String usage) {
    if (what.size() != 1) {
      throw misunderstood("Say: " + usage);
    }
    return what.get(0);
  }

  private int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw misunderstood("Not the number of an amendment: " + text);
    }
  }

  /** What a correction does, in a few words. */
  static String told(Correction correction) {
    if (correction instanceof Correction.Accept accept) {
      return "accepts " + accept.record();
    }
    if (correction instanceof Correction.Reject reject) {
      return "rejects " + reject.record();
    }
    if (correction instanceof Correction.Edit edit) {
      return "sets "
          + edit.field()
          + " of "
          + edit.record()
          + " to "
          + (edit.value().isBlank() ? "not stated" : "“" + edit.value() + "”");
    }
    if (correction instanceof Correction.Merge merge) {
      return "merges " + String.join(", ", merge.records());
    }
    if (correction instanceof Correction.Split split) {
      return "parts " + String.join(", ", split.reports()) + " from " + split.record();
    }
    return "undoes amendment " + ((Correction.Undo) correction).amendment();
  }

  /** A person reads what a correction does; a program reads its parts. */
  private static LedgerRows.Rows rows(List<Amendment> amendments, boolean forPeople) {
    List<String> what =
        forPeople ? List.of("what") : List.of("act", "records", "field", "value", "undoes");
    List<String> names = new ArrayList<>(List.of("number", "made", "author"));
    names.addAll(what);
    names.addAll(List.of("reason", "state", "now"));
    return LedgerRows.Rows.ofTexts(names, amendments.stream().map(a -> row(a, what)));
  }

  private static Map<String, Object> row(Amendment amendment, List<String> what) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", amendment.number());
    row.put("made", amendment.made().toString());
    row.put("author", amendment.author());
    Map<String, Object> parts = parts(amendment.correction());
    what.forEach(
        name ->
            row.put(
                name,
                name.equals("what") ? told(amendment.correction()) : parts.getOrDefault(name, "")));
    row.put("reason", amendment.reason());
    row.put("state", state(amendment));
    row.put("now", amendment.records());
    return row;
  }

  private static Map<String, Object> parts(Correction correction) {
    String act = correction.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    if (correction instanceof Correction.Edit edit) {
      return Map.of(
          "act", act,
          "records", List.of(edit.record()),
          "field", edit.field(),
          "value", edit.value());
    }
    if (correction instanceof Correction.Merge merge) {
      return Map.of("act", act, "records", merge.records());
    }
    if (correction instanceof Correction.Split split) {
      return Map.of("act", act, "records", List.of(split.record()), "value", split.reports());
    }
    if (correction instanceof Correction.Undo undo) {
      return Map.of("act", act, "undoes", undo.amendment());
    }
    String record =
        correction instanceof Correction.Accept accept
            ? accept.record()
            : ((Correction.Reject) correction).record();
    return Map.of("act", act, "records", List.of(record));
  }

  /** Whether it holds, was undone, or rests on words that are not read any more. */
  static String state(Amendment amendment) {
    boolean restsOnRecords =
        !(amendment.correction() instanceof Correction.Undo)
            && !(amendment.correction() instanceof Correction.Reject)
            && !isOfStatement(amendment.correction());
    return !amendment.holds()
        ? "undone"
        : restsOnRecords && amendment.records().isEmpty()
            ? "waits: its words are not read"
            : "holds";
  }

  private static boolean isOfStatement(Correction correction) {
    return correction instanceof Correction.Accept accept
        && accept.record().startsWith("statement-");
  }
}
