package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.reader.Reader;
import org.readout.testkit.EvidenceInvariants;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/** Whole stories of many shapes, each read from its file and held against the facts beside it. */
class StoriesTest {
  private static final Reader READER = Reader.standard();

  static List<String> stories() throws IOException {
    return names(".txt");
  }

  @Test
  void everyStoryHasItsExpectations() throws IOException {
    assertThat(stories()).hasSizeGreaterThan(11).isEqualTo(names(".expect"));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void readsTheExpectedFacts(String story, TestReporter reporter) throws IOException {
    Reading reading = EvidenceInvariants.check(READER.read(report(story)));
    List<String> missed = new ArrayList<>();
    for (Expectation expectation : Expectation.of(folder().resolve(story + ".expect"))) {
      boolean met = expectation.isMetBy(reading);
      if (expectation.todo()) {
        reporter.publishEntry(
            story, (met ? "holds by now, drop its todo: " : "to do: ") + expectation.line());
      } else if (!met) {
        missed.add(expectation.line());
      }
    }
    assertThat(missed)
        .as("expectations that %s.txt fails; read were%n%s", story, Expectation.describe(reading))
        .isEmpty();
  }

  private static Report report(String story) throws IOException {
    Acquired acquired = new Acquisition().file(folder().resolve(story + ".txt"));
    if (acquired instanceof Acquired.Taken taken) {
      return taken.report();
    }
    throw new AssertionError(story + ".txt was refused: " + acquired);
  }

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(ending))
          .map(n -> n.substring(0, n.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  private static Path folder() {
    URL folder = Objects.requireNonNull(StoriesTest.class.getResource("/stories"));
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
