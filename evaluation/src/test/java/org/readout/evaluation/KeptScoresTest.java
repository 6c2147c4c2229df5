package org.readout.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptScoresTest {
  @TempDir private Path folder = Path.of(".");

  private KeptScores read(String yaml) throws IOException {
    return KeptScores.read(Files.writeString(folder.resolve("scores.yaml"), yaml));
  }

  @Test
  void halfAPointLessIsNoDropAndMoreIs() throws IOException {
    KeptScores kept = read("roots:\n  type found: {kept: 0.800}\n");
    assertThat(kept.isDrop(Task.ROOTS, Measure.of("type found", 0.7951))).isFalse();
    assertThat(kept.isDrop(Task.ROOTS, Measure.of("type found", 0.7949))).isTrue();
    assertThat(kept.isDrop(Task.ROOTS, Measure.of("another", 0))).isFalse();
  }

  @Test
  void whereLessIsBetterMoreIsADrop() throws IOException {
    KeptScores kept = read("contacts:\n  false alarms: {kept: 0.020}\n");
    assertThat(kept.isDrop(Task.CONTACTS, Measure.shareOfErrors("false alarms", 3, 100))).isTrue();
    assertThat(kept.isDrop(Task.CONTACTS, Measure.shareOfErrors("false alarms", 0, 100))).isFalse();
  }

  @Test
  void whatIsKeptIsReadBack() throws IOException {
    KeptScores kept =
        read("roots:\n  type found: {kept: 0.5, target: 0.75}\ntimes:\n  strict F1: {kept: 0.9}\n");
    Measure found = Measure.of("type found", 0.78149);
    kept.keep(new Scores(Task.ROOTS, 1, List.of(found), List.of()));
    Path file = folder.resolve("again.yaml");
    kept.write(file);
    KeptScores again = KeptScores.read(file);
    assertThat(again.kept(Task.ROOTS, found)).contains(0.781);
    assertThat(again.target(Task.ROOTS, found)).contains(0.75);
    assertThat(again.kept(Task.TIMES, Measure.of("strict F1", 0))).contains(0.9);
  }

  @Test
  void saysWhereTheFileIsWrong() {
    assertThatThrownBy(() -> read("rots:\n  type found: {kept: 0.5}\n"))
        .hasMessageContaining("scores.yaml: there is no task rots");
    assertThatThrownBy(() -> read("roots:\n  type found: {keep: 0.5}\n"))
        .hasMessageContaining("roots: type found")
        .hasMessageContaining("not keep");
    assertThatThrownBy(() -> read("roots:\n  type found: {kept: 5}\n"))
        .hasMessageContaining("no number from 0 to 1");
    assertThatThrownBy(() -> read("roots: [\n"))
        .hasMessageContaining("scores.yaml: ")
        .hasMessageContaining("line 2");
  }
}
