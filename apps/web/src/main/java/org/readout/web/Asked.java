package org.readout.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a request asks for: the page's address without its form, the form, and the filter. */
record Asked(String path, Form form, Map<String, String> parameters, Map<String, String> segments) {
  /** In which form the same content is wanted. */
  enum Form {
    HTML("text/html; charset=utf-8", ""),
    JSON("application/json; charset=utf-8", ".json"),
    NDJSON("application/x-ndjson; charset=utf-8", ".ndjson"),
    CSV("text/csv; charset=utf-8", ".csv");

    final String type;
    final String suffix;

    Form(String type, String suffix) {
      this.type = type;
      this.suffix = suffix;
    }
  }

  static Asked of(Context context) {
    String path = context.path();
    Form form = accepted(String.valueOf(context.header("Accept")));
    String last = "";
    for (Form each : Form.values()) {
      if (!each.suffix.isEmpty() && path.endsWith(each.suffix)) {
        form = each;
        last = each.suffix;
      }
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              String value = values.isEmpty() ? "" : values.get(0).strip();
              if (!value.isEmpty()) {
                parameters.put(name, value);
              }
            });
    Map<String, String> segments = new LinkedHashMap<>();
    for (Map.Entry<String, String> segment : segments(context).entrySet()) {
      String value = segment.getValue();
      segments.put(
          segment.getKey(),
          !last.isEmpty() && value.endsWith(last)
              ? value.substring(0, value.length() - last.length())
              : value);
    }
    return new Asked(path.substring(0, path.length() - last.length()), form, parameters, segments);
  }

  /** The variable parts of the address; none where nothing is at it. */
  private static Map<String, String> segments(Context context) {
    try {
      return context.pathParamMap();
    } catch (IllegalStateException | NullPointerException e) {
      return Map.of();
    }
  }

  /** The first form that the client names; a browser names HTML first. */
  private static Form accepted(String accept) {
    for (String each : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String type = each.split(";", 2)[0].strip();
      for (Form form : Form.values()) {
        if (form.type.startsWith(type + ";")) {
          return form;
        }
      }
    }
    return Form.HTML;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /**
   * @throws Trouble if it is no day
   */
  Optional<LocalDate> day(String name) {
    return text(name)
        .map(
            written -> {
              try {
                return LocalDate.parse(written);
              } catch (DateTimeParseException e) {
                throw Trouble.unclear(
                    "“" + written + "” is no day; write " + name + " as in 2025-06-14.");
              }
            });
  }

  /** A number from {@code least} to {@code most}. */
  int number(String name, int otherwise, int least, int most) {
    Optional<String> written = text(name);
    if (written.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(written.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw Trouble.unclear(
        "“" + written.get() + "”: " + name + " is a number from " + least + " to " + most + ".");
  }

  /** The id in the address. */
  String id(String segment) {
    return Links.id(segments.getOrDefault(segment, ""));
  }

  /** This address in another form. */
  String in(Form other) {
    String base = path.equals("/") ? "/today" : path;
    return base + other.suffix + query(parameters);
  }

  /** The calendar of the same filter. */
  String calendar() {
    return "/agenda.ics" + query(parameters);
  }

  /** The parameters for the part of the list that begins at a place. */
  String more(String place) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put("after", place);
    return query(changed);
  }

  /** This address with a parameter changed; an empty value leaves it out. */
  String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.remove("after");
    changed.remove(name);
    if (!value.isEmpty()) {
      changed.put(name, value);
    }
    return path + query(changed);
  }

  static String query(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            query
                .append(query.length() == 0 ? '?' : '&')
                .append(Links.encoded(name))
                .append('=')
                .append(Links.encoded(value)));
    return query.toString();
  }
}
