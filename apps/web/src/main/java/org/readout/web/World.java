package org.readout.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.readout.knowledge.Knowledge;

/** The shapes of the countries (Natural Earth, public domain), each with the code that we use. */
final class World {
  /** Names that the shapes cut short. */
  private static final Map<String, String> SHORT =
      Map.of(
          "Dem. Rep. Congo", "COD",
          "Dominican Rep.", "DOM",
          "Falkland Is.", "FLK",
          "Central African Rep.", "CAF",
          "Eq. Guinea", "GNQ",
          "Solomon Is.", "SLB",
          "Bosnia and Herz.", "BIH",
          "S. Sudan", "SSD",
          "W. Sahara", "ESH");

  private World() {}

  static byte[] coded(byte[] atlas) {
    ObjectMapper json = new ObjectMapper();
    try {
      JsonNode world = json.readTree(atlas);
      for (JsonNode shape : world.path("objects").path("countries").path("geometries")) {
        String name = shape.path("properties").path("name").asText();
        String code =
            Knowledge.bundled()
                .countries()
                .named(name)
                .map(c -> c.code().value())
                .orElse(SHORT.getOrDefault(name, ""));
        ((ObjectNode) shape.path("properties")).put("code", code);
      }
      return json.writeValueAsBytes(world);
    } catch (IOException e) {
      throw new UncheckedIOException("the shapes of the countries cannot be read", e);
    }
  }
}
