package org.readout.knowledge.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The pages of docs/codebook say what the codebook's files say. {@code mvn -pl knowledge -am test
 * -Dtest=CodebookPagesTest -Dcodebook.write=true -Dsurefire.failIfNoSpecifiedTests=false} writes
 * them anew.
 */
class CodebookPagesTest {
  private static final Path FILES = Path.of("src/main/resources/org/readout/knowledge/codebook");
  private static final Path PAGES = Path.of("../docs/codebook");
  private static final boolean WRITE = Boolean.getBoolean("codebook.write");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TestFactory
  List<DynamicTest> everyTypeHasItsPage() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.sorted().toList()) {
        JsonNode type = YAML.readTree(file.toFile());
        if (type.has("type")) {
          String name = type.get("type").asText().toLowerCase(Locale.ROOT) + ".md";
          tests.add(
              DynamicTest.dynamicTest(name, () -> isWritten(PAGES.resolve(name), page(type))));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(16);
    return tests;
  }

  private static void isWritten(Path page, String wanted) throws IOException {
    if (WRITE) {
      Files.createDirectories(PAGES);
      Files.writeString(page, wanted);
    }
    assertThat(page).hasContent(wanted);
  }

  private static String page(JsonNode type) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(type.get("type").asText()).append("\n\n");
    page.append(type.path("definition").asText().strip()).append("\n\n");
    page.append("Intensity ").append(type.path("intensity").asText()).append(".\n");
    modes(type.path("modes"), page);
    page.append("\n## Codes\n\n| CAMEO | Goldstein | what |\n|---|---|---|\n");
    for (Map.Entry<String, JsonNode> code : type.path("codes").properties()) {
      page.append("| ").append(code.getKey()).append(" | ").append(code.getValue().get(0).asText());
      page.append(" | ").append(code.getValue().get(1).asText()).append(" |\n");
    }
    page.append("\n## What evokes it\n\n");
    for (JsonNode pattern : type.path("patterns")) {
      page.append("- ").append(pattern(pattern)).append('\n');
    }
    page.append("\n## Examples, each run as a test\n\n| text | yields |\n|---|---|\n");
    for (JsonNode example : type.path("examples")) {
      page.append("| ").append(cell(example.get("text").asText())).append(" | ");
      page.append(cell(example.path("yields").asText())).append(" |\n");
    }
    page.append("\n## Not ").append(type.get("type").asText()).append("\n\n");
    for (JsonNode counter : type.path("counterexamples")) {
      page.append("- ").append(counter.asText()).append('\n');
    }
    return page.toString();
  }

  private static void modes(JsonNode modes, StringBuilder page) {
    if (!modes.isEmpty()) {
      page.append("\n## Modes\n\n");
    }
    for (Map.Entry<String, JsonNode> mode : modes.properties()) {
      page.append("- **").append(mode.getKey()).append("**: ");
      page.append(mode.getValue().path("is").asText());
      if (mode.getValue().has("intensity")) {
        page.append(" Intensity ").append(mode.getValue().get("intensity").asText()).append('.');
      }
      page.append('\n');
    }
  }

  /** "verbs: send, give; object: $aid; recipient: iobj, to; code: 070". */
  private static String pattern(JsonNode pattern) {
    return pattern.properties().stream()
        .map(part -> part.getKey() + ": " + words(part.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String words(JsonNode value) {
    if (value.isArray()) {
      List<String> words = new ArrayList<>();
      // YAML takes the preposition "on" for a yes.
      value.forEach(word -> words.add(word.isBoolean() ? "on" : words(word)));
      return String.join(", ", words);
    }
    return value.isObject() ? "(" + pattern(value) + ")" : value.asText();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
