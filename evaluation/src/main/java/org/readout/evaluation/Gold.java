package org.readout.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The gold data in a folder, one file of JSON lines for each task. */
public final class Gold {
  private final Path folder;
  private final ObjectMapper json = new ObjectMapper();

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
}
