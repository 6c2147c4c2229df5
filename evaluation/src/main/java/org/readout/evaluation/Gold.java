package org.readout.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The gold data in a folder, one file of JSON lines for each task. */
public final class Gold {
  private final Path folder;

  /** Some gold was written by Python, which has NaN for what is not there. */
  private final ObjectMapper json =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  public Gold(Path folder) {
    this.folder = folder;
  }

  /** Whether there is gold data for {@code task}. */
  public boolean has(Task task) {
    return Files.isRegularFile(folder.resolve(task.file()));
  }

  /**
   * The records of a file below the folder.
   *
   * @throws IOException where it cannot be read or a line is no JSON; it names file and line
   */
  List<JsonNode> records(String file) throws IOException {
    Path path = folder.resolve(file);
    List<JsonNode> records = new ArrayList<>();
    int number = 0;
    for (String line : Files.readString(path, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        try {
          records.add(json.readTree(line));
        } catch (JsonProcessingException e) {
          throw new IOException(
              path + ":" + number + ": is not JSON: " + e.getOriginalMessage(), e);
        }
      }
    }
    return records;
  }

  /** The bytes of a gzip'd file below the folder of {@code task}'s own file. */
  byte[] unpacked(Task task, String file) throws IOException {
    Path path = folder.resolve(task.file()).resolveSibling(file);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      return in.readAllBytes();
    }
  }
}
