package org.readout.acquire.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of its article in JSON-LD. Damaged JSON says nothing. */
final class LinkedData {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|NewsStory|Posting|Report|Review|WebPage|ItemPage|Statement)$");
  private static final int MOST_NODES = 2000;

  private final List<JsonNode> articles = new ArrayList<>();

  LinkedData(Document page) {
    List<JsonNode> pages = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      parse(script.data()).ifPresent(root -> collect(root, pages));
    }
    articles.addAll(pages);
  }

  private static Optional<JsonNode> parse(String text) {
    String json = text.strip();
    if (json.startsWith("<!--") || json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[")) {
      json = json.substring(json.indexOf('\n') + 1);
    }
    while (json.endsWith(";")) {
      json = json.substring(0, json.length() - 1);
    }
    try {
      return Optional.ofNullable(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Articles come before pages. */
  private void collect(JsonNode root, List<JsonNode> pages) {
    Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !waiting.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = waiting.remove();
      if (node.isArray()) {
        node.forEach(waiting::add);
      } else if (node.isObject()) {
        String type = type(node);
        if (ARTICLE.matcher(type).matches()) {
          (type.endsWith("Page") ? pages : articles).add(node);
        }
        waiting.add(node.path("@graph"));
        waiting.add(node.path("mainEntity"));
        waiting.add(node.path("mainEntityOfPage"));
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray() ? type.path(0).asText("") : type.asText("");
  }

  /** The first article's property that is a text. */
  Optional<String> text(String property) {
    for (JsonNode article : articles) {
      JsonNode value = article.path(property);
      if (value.isArray()) {
        value = value.path(0);
      }
      if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        return Optional.of(plain(value.asText()));
      }
    }
    return Optional.empty();
  }

  /** The names of the persons or organisations in a property. */
  List<String> names(String property) {
    for (JsonNode article : articles) {
      List<String> names = new ArrayList<>();
      JsonNode value = article.path(property);
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        JsonNode name = one.isObject() ? one.path("name") : one;
        if (name.isArray()) {
          name = name.path(0);
        }
        if (name.isTextual() && !name.asText().isBlank()) {
          names.add(plain(name.asText()));
        }
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static String plain(String text) {
    return text.indexOf('&') < 0 ? text.strip() : Parser.unescapeEntities(text, false).strip();
  }
}
