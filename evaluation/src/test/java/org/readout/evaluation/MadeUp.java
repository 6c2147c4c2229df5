package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Gold records and readings made up from a seed: texts of our own, and facts over them that agree
 * often enough to matter.
 */
final class MadeUp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SENTENCES =
      List.of(
          "President Marja Lindqvist of Norland called Prime Minister Tomé Arriaga on Tuesday.",
          "“We will not wait,” she said 🙂, according to her office in Ostervik.",
          "The two ministers met last week in Port Salen to speak about fish and ferries.",
          "Norland's army shelled two villages, and Arriaga's government condemned it a day later.",
          "Both sides agreed to send aid before the end of 2031, the envoy's spokesman added.");

  /**
   * Without IGO, which several blocs may have: which of them takes it depends in score.py on the
   * order of a Python set, which is another in every run.
   */
  private static final List<String> COUNTRIES =
      List.of("NOR", "SWE", "FIN", "DNK", "EUR", "IGOUNO", "NATO", "UNO", "XKX", "ISL");

  private static final List<String> GOLD_COUNTRIES =
      List.of("NOR", "SWE", "FIN", "DNK", "EU", "UN", "NATO", "UN", "UNK", "OST*");
  private static final List<String> NAMES =
      List.of("Marja Lindqvist", "Tomé Arriaga", "Åse-Karin Ø. Dahl", "Ioan Țepeș", "Lind");

  private final Random random;

  MadeUp(long seed) {
    this.random = new Random(seed);
  }

  /** Gold and readings of one task, with the same ids; some readings are missing. */
  record Sample(List<JsonNode> gold, List<JsonNode> readings) {}

  Sample sample(Task task, int records) {
    List<JsonNode> gold = new ArrayList<>();
    List<JsonNode> readings = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      ObjectNode record = JSON.createObjectNode().put("id", task.written() + ":" + i);
      ObjectNode reading = JSON.createObjectNode().put("id", task.written() + ":" + i);
      String text = text();
      record.put("text", text);
      switch (task) {
        case CONTACTS -> contacts(record, reading, text);
        case EVENTS -> events(record, reading);
        case ROOTS -> roots(record, reading);
        case QUOTES -> quotes(record, reading, text);
        case TIMES -> times(record, reading, text);
        case PAIRS -> pairs(record, reading, i);
        case HTML -> page(record, reading, text);
        case DATES -> dated(record, reading);
        case NAMES, LEADERS -> throw new IllegalArgumentException("score.py has no such task");
      }
      gold.add(record);
      if (random.nextInt(12) > 0) {
        readings.add(reading);
      }
    }
    return new Sample(gold, readings);
  }

  /** An article and what was taken of it: sentences of it, and sometimes others. */
  private void page(ObjectNode record, ObjectNode reading, String text) {
    record.put("articleBody", random.nextInt(15) == 0 ? "" : text);
    record.put("url", "https://lake.example/news");
    String taken = random.nextInt(10) == 0 ? "" : random.nextBoolean() ? text : text();
    reading.put("text", random.nextInt(4) == 0 ? taken + " " + text() : taken);
  }

  private void dated(ObjectNode record, ObjectNode reading) {
    record.put("date", "2031-01-1" + random.nextInt(3));
    record.put("url", "https://lake.example/news");
    switch (random.nextInt(5)) {
      case 0 -> reading.putNull("published");
      case 1 -> reading.put("published", "2031-01-1" + random.nextInt(3));
      default -> reading.put("published", "2031-01-1" + random.nextInt(3) + "T10:30+03:00");
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(4); i++) {
      text.append(oneOf(SENTENCES)).append(' ');
    }
    return text.toString().strip();
  }

  private void contacts(ObjectNode record, ObjectNode reading, String text) {
    int a = random.nextInt(COUNTRIES.size());
    int b = random.nextInt(COUNTRIES.size());
    ObjectNode gold = record.putObject("gold");
    gold.put("kind", oneOf(List.of("call", "video", "meeting", "none")));
    gold.put("status", oneOf(List.of("held", "planned")));
    ArrayNode parties = gold.putArray("parties");
    for (int side : List.of(a, b)) {
      ObjectNode party = parties.addObject().put("country", GOLD_COUNTRIES.get(side));
      if (random.nextBoolean()) {
        party.put("name", oneOf(NAMES));
      } else {
        party.putNull("name");
      }
    }
    ArrayNode actors = reading.putArray("actors");
    for (int i = 0; i < 3; i++) {
      actors.addObject().put("id", "person/p" + i).put("name", oneOf(NAMES));
    }
    ArrayNode contacts = reading.putArray("contacts");
    for (int i = 0; i < random.nextInt(4); i++) {
      ObjectNode contact = contacts.addObject();
      contact.put(
          "channel",
          oneOf(List.of("phone", "video", "meeting", "visit", "summit", "letter", "unspecified")));
      contact.put("status", oneOf(List.of("held", "planned", "proposed", "cancelled")));
      ArrayNode participants = contact.putArray("participants");
      for (int p = 0; p <= random.nextInt(3); p++) {
        participants.add(oneOf(List.of("person/p0", "person/p1", "person/lind")));
      }
      ArrayNode countries = contact.putArray("countries");
      countries.add(COUNTRIES.get(random.nextInt(4) > 0 ? a : random.nextInt(COUNTRIES.size())));
      if (random.nextInt(5) > 0) {
        countries.add(COUNTRIES.get(random.nextInt(4) > 0 ? b : random.nextInt(COUNTRIES.size())));
      }
      ArrayNode evidence = contact.putArray("evidence");
      for (int e = 0; e < random.nextInt(3); e++) {
        span(evidence.addObject(), text);
      }
    }
  }

  private static final List<String> CLASSES =
      List.of("AGREE", "CONSULT", "DEMAND", "DISAPPROVE", "INVESTIGATE", "FIGHT", "ASSAULT", "AID");
  private static final List<String> CAMEO =
      List.of("030", "04", "1041", "111", "09", "190", "183", "20", "0712");
  private static final List<String> TYPES =
      List.of("AGREE", "CONSULT", "REQUEST", "ACCUSE", "ASSAULT", "AID", "STATE", "CONCEDE");

  private void events(ObjectNode record, ObjectNode reading) {
    // Few sentences, so that several records fall on one.
    record.put("text", SENTENCES.get(random.nextInt(SENTENCES.size())) + random.nextInt(12));
    record.put("event", oneOf(CLASSES));
    record.put("reciprocal", random.nextInt(3) == 0);
    for (String side : List.of("source", "target")) {
      ArrayNode actors = record.putArray(side);
      for (int i = 0; i < random.nextInt(3); i++) {
        ObjectNode actor = actors.addObject();
        if (random.nextInt(5) == 0) {
          actor.putNull("code");
        } else {
          actor.put("code", oneOf(List.of("NORGOV", "SWE", "JAP", "ROMMIL", "IS", "PAL")));
        }
      }
    }
    codedEvents(reading);
  }

  private void codedEvents(ObjectNode reading) {
    ArrayNode events = reading.putArray("events");
    for (int i = 0; i < random.nextInt(4); i++) {
      ObjectNode event = events.addObject();
      event.put("type", oneOf(TYPES));
      event.put("cameo", oneOf(CAMEO));
      event.put("status", oneOf(List.of("occurred", "occurred", "planned", "negated")));
      for (String side : List.of("actorCountries", "recipientCountries")) {
        ArrayNode countries = event.putArray(side);
        for (int c = 0; c < random.nextInt(3); c++) {
          countries.add(oneOf(List.of("NOR", "SWE", "JPN", "ROU", "IS", "PSE")));
        }
      }
    }
  }

  private void roots(ObjectNode record, ObjectNode reading) {
    record.put("root", oneOf(List.of("Agree", "DEMAND", "Yield", "RETREAT", "fight", "AID")));
    codedEvents(reading);
  }

  private void quotes(ObjectNode record, ObjectNode reading, String text) {
    ArrayNode attributions = record.putArray("attributions");
    ArrayNode statements = reading.putArray("statements");
    for (int i = 0; i < random.nextInt(5); i++) {
      ObjectNode attribution = attributions.addObject();
      attribution.put("kind", oneOf(List.of("direct", "mixed", "indirect")));
      ArrayNode content = attribution.putArray("content");
      for (int c = 0; c < random.nextInt(3); c++) {
        span(content.addObject(), text).put("text", "words");
      }
      ArrayNode source = attribution.putArray("source");
      if (random.nextInt(4) > 0) {
        span(source.addObject(), text);
      }
      attribution.putArray("cue").addObject().put("text", "said");
      if (content.size() > 0 && random.nextInt(4) > 0) {
        statement(statements.addObject(), text, content.get(0));
      }
    }
    if (random.nextBoolean()) {
      span(statements.addObject().putNull("source").putObject("content"), text);
    }
  }

  private void statement(ObjectNode statement, String text, JsonNode near) {
    int start = near.path("start").asInt();
    int end = near.path("end").asInt();
    int shift = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
    statement.putObject("content").put("start", start).put("end", end + shift);
    if (random.nextInt(5) == 0) {
      statement.putNull("source");
    } else {
      span(statement.putObject("source"), text);
    }
  }

  private void times(ObjectNode record, ObjectNode reading, String text) {
    record.put("dct", "2031-05-06");
    ArrayNode wanted = record.putArray("timexes");
    ArrayNode told = reading.putArray("times");
    for (int i = 0; i < random.nextInt(6); i++) {
      ObjectNode timex = span(wanted.addObject(), text);
      timex.put("text", "then");
      timex.put("type", oneOf(List.of("DATE", "DURATION")));
      timex.put("value", oneOf(List.of("2031-05", "P1D", "2031-W19")));
      if (random.nextInt(5) > 0) {
        ObjectNode time = random.nextBoolean() ? told.addObject() : told.insertObject(0);
        time.put("start", timex.path("start").asInt());
        time.put("end", timex.path("end").asInt() + (random.nextInt(3) == 0 ? 4 : 0));
        time.put("type", oneOf(List.of("DATE", "DURATION")));
        time.put("value", oneOf(List.of("2031-05", "P1D", "2031-W19")));
      }
    }
  }

  private void pairs(ObjectNode record, ObjectNode contact, int i) {
    record.put("label", oneOf(List.of("same", "planned", "different")));
    for (String side : List.of("a", "b")) {
      record
          .putObject(side)
          .put("id", "report:" + random.nextInt(20))
          .put("date", "2031-05-06")
          .put("title", "A call");
    }
    contact.put("id", "contact:" + i);
    ArrayNode reports = contact.putArray("reports");
    for (int r = 0; r <= random.nextInt(3); r++) {
      reports.add("report:" + random.nextInt(20));
    }
  }

  private ObjectNode span(ObjectNode node, String text) {
    int length = text.codePointCount(0, text.length());
    int start = random.nextInt(length - 1);
    int end = start + 1 + random.nextInt(Math.min(30, length - start - 1) + 1);
    return node.put("start", start).put("end", Math.min(end, length));
  }

  private String oneOf(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
