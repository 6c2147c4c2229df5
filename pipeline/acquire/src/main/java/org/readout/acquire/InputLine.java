package org.readout.acquire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Report;

/**
 * Reads an input line: {@code {"id"?, "text", "title"?, "published"?, "publisher"?, "url"?,
 * "agency"?, "byline"?}}, or {@code {"id"?, "html", "url"?}} with a whole page.
 */
final class InputLine {
  private final ObjectMapper mapper = new ObjectMapper();
  private final PageReport pages;

  InputLine(PageReport pages) {
    this.pages = pages;
  }

  Acquired report(String line, long number) {
    JsonNode node;
    try {
      node = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      return Acquired.refused(
          Optional.empty(), number, "is not JSON: " + firstLine(e.getOriginalMessage()));
    }
    if (!node.isObject()) {
      return Acquired.refused(Optional.empty(), number, "is not a JSON object");
    }
    Optional<String> id = field(node, "id");
    Optional<String> html = field(node, "html");
    if (html.isPresent() && !node.has("text")) {
      return page(id, html.get(), field(node, "url"), number);
    }
    Optional<String> text = field(node, "text");
    if (text.isEmpty()) {
      return Acquired.refused(id, number, "has no text");
    }
    Optional<String> published = field(node, "published");
    Optional<Moment> moment = published.flatMap(Moment::parse);
    if (published.isPresent() && moment.isEmpty()) {
      return Acquired.refused(
          id, number, "'published' is not an ISO date or date-time: " + published.get());
    }
    Optional<String> url = field(node, "url");
    return Acquired.taken(
        new Report(
            id.orElseGet(() -> Digest.idOf(text.get(), url)),
            url,
            field(node, "publisher").or(() -> url.flatMap(DocumentText::publisher)),
            field(node, "agency"),
            field(node, "byline"),
            Optional.empty(),
            field(node, "title"),
            moment,
            Language.of(text.get()),
            Optional.empty(),
            text.get(),
            List.of()));
  }

  private Acquired page(Optional<String> id, String html, Optional<String> url, long number) {
    Acquired acquired =
        pages.report(html.getBytes(StandardCharsets.UTF_8), url, Optional.of("UTF-8"));
    if (acquired instanceof Acquired.Refused refused) {
      return Acquired.refused(id, number, refused.refusal().reason());
    }
    Acquired.Taken taken = (Acquired.Taken) acquired;
    Report report = taken.report();
    return Acquired.taken(id.map(report::withId).orElse(report), taken.provenance());
  }

  private static Optional<String> field(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual() && !value.isNumber()) {
      return Optional.empty();
    }
    return Optional.of(value.asText()).filter(s -> !s.isBlank());
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
