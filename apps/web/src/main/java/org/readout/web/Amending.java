package org.readout.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.ledger.Amendment;
import org.readout.ledger.Correction;
import org.readout.ledger.CorrectionException;
import org.readout.ledger.History;
import org.readout.ledger.Ledger;

/** Corrections from the pages: made with a reason, listed with their history, and undone. */
final class Amending {
  private static final int LONGEST = 2000;

  private final Ledger ledger;
  private final Keys keys;
  private final Press press;
  private final Clock clock;

  Amending(Ledger ledger, Keys keys, Press press, Clock clock) {
    this.ledger = ledger;
    this.keys = keys;
    this.press = press;
    this.clock = clock;
  }

  /** Every correction, the latest first; or those of one record. */
  record Page(Optional<History> history, List<Amendment> amendments, boolean edits) {
    Map<String, Object> json() {
      return Map.of("items", amendments.stream().map(Amending::json).toList());
    }
  }

  Answer list(Asked asked) {
    Optional<String> record = asked.text("record");
    Optional<History> history =
        record.map(
            id ->
                ledger
                    .history(id)
                    .orElseThrow(() -> Trouble.missing("The ledger never held " + id + ".")));
    List<Amendment> amendments =
        new ArrayList<>(history.map(History::amendments).orElseGet(ledger::amendments));
    java.util.Collections.reverse(amendments);
    Page page = new Page(history, amendments, keys.areThere());
    return Answer.page(
        history.isPresent() ? "History" : "Corrections", "amendments", page, page::json);
  }

  /** Makes a correction, and shows the record that it made. */
  void amend(Context context) {
    keys.require(context);
    Amendment made;
    try {
      made =
          ledger.amend(
              correction(context),
              needed(context, "author"),
              needed(context, "reason"),
              clock.instant().truncatedTo(ChronoUnit.SECONDS));
    } catch (CorrectionException e) {
      throw Trouble.of(409, "Not corrected", String.valueOf(e.getMessage()));
    }
    if (Asked.of(context).form() == Asked.Form.JSON) {
      context.status(201);
      press.sendJson(context, json(made));
      return;
    }
    context.status(303).header("Location", address(made));
  }

  /** The record that came of it; of an undoing, the record that is as it was. */
  private String address(Amendment made) {
    int number =
        made.correction() instanceof Correction.Undo undo ? undo.amendment() : made.number();
    return ledger.amendments().stream()
        .filter(a -> a.number() == number)
        .flatMap(a -> a.records().stream())
        .findFirst()
        .map(Links::record)
        .orElse("/amendments");
  }

  private static Correction correction(Context context) {
    String act = needed(context, "act");
    return switch (act) {
      case "accept" -> new Correction.Accept(needed(context, "record"));
      case "reject" -> new Correction.Reject(needed(context, "record"));
      case "edit" ->
          new Correction.Edit(
              needed(context, "record"),
              needed(context, "field"),
              Optional.ofNullable(context.formParam("value")).orElse("").strip());
      case "merge" ->
          new Correction.Merge(
              Stream.concat(
                      Stream.of(needed(context, "record")),
                      Stream.of(needed(context, "others").split("[\\s,]+", -1)))
                  .filter(id -> !id.isEmpty())
                  .toList());
      case "split" -> new Correction.Split(needed(context, "record"), context.formParams("report"));
      case "undo" -> new Correction.Undo(number(needed(context, "amendment")));
      default -> throw Trouble.unclear("“" + act + "” is nothing that can be done here.");
    };
  }

  private static int number(String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw Trouble.unclear("“" + written + "” is no number of a correction.");
    }
  }

  private static String needed(Context context, String name) {
    String value = Optional.ofNullable(context.formParam(name)).orElse("").strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      throw Trouble.unclear("A correction needs its " + name + ".");
    }
    return value;
  }

  /** What a correction does, in a few words. */
  static String told(Correction correction) {
    if (correction instanceof Correction.Accept) {
      return "accepted";
    }
    if (correction instanceof Correction.Reject) {
      return "rejected";
    }
    if (correction instanceof Correction.Edit edit) {
      return edit.field()
          + " set to "
          + (edit.value().isBlank() ? "not stated" : "“" + edit.value() + "”");
    }
    if (correction instanceof Correction.Merge merge) {
      return "merged " + String.join(", ", merge.records());
    }
    if (correction instanceof Correction.Split split) {
      return "parted: what " + String.join(", ", split.reports()) + " tell is another";
    }
    return "correction " + ((Correction.Undo) correction).amendment() + " undone";
  }

  static Map<String, Object> json(Amendment a) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", a.number());
    json.put("what", told(a.correction()));
    json.put("author", a.author());
    json.put("reason", a.reason());
    json.put("made", a.made().toString());
    json.put("holds", a.holds());
    json.put("records", a.records());
    return json;
  }
}
