package org.readout.annotate.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.annotate.Name;

class NameTaggerTest {
  private static final NameTagger TAGGER = NameTagger.standard();

  /** Words with their tags; the names expected stand behind the bar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "President/NNP Anna/NNP Moreau/NNP met/VBD Jon/NNP Berg/NNP in/IN Oslo/NNP ./."
            + " | Anna Moreau PERSON; Jon Berg PERSON; Oslo PLACE",
        "The/DT United/NNP Nations/NNPS praised/VBD Norway/NNP 's/POS envoys/NNS ./."
            + " | United Nations ORGANISATION; Norway PLACE",
        "The/DT Ministry/NNP of/IN Foreign/NNP Affairs/NNPS of/IN Japan/NNP said/VBD so/RB ./."
            + " | Ministry of Foreign Affairs of Japan ORGANISATION",
        "They/PRP flew/VBD from/IN Ankara/NNP to/TO South/NNP Africa/NNP ./."
            + " | Ankara PLACE; South Africa PLACE",
        "Talks/NNS failed/VBD on/IN Monday/NNP ./. | ",
        "he/PRP said/VBD nothing/NN ./. | ",
      })
  void findsNames(String line) {
    String[] parts = line.split(" \\| ?", -1);
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String word : parts[0].split(" ", -1)) {
      int slash = word.lastIndexOf('/');
      forms.add(word.substring(0, slash));
      tags.add(word.substring(slash + 1));
    }
    List<String> expected =
        Arrays.stream(parts[1].split("; ", -1)).filter(s -> !s.isEmpty()).toList();
    assertThat(printed(forms, TAGGER.open().next(forms, tags))).containsExactlyElementsOf(expected);
  }

  @Test
  void remembersTheNamesOfATextForFortySentences() {
    NamesSeen seen = new NamesSeen();
    int word = Hashes.form("Moreau");
    seen.nextSentence();
    seen.add(word, Name.Kind.PERSON);
    assertThat(seen.kind(word)).isEqualTo(1);
    for (int i = 0; i < NamesSeen.SENTENCES; i++) {
      seen.nextSentence();
    }
    assertThat(seen.kind(word)).isEqualTo(1);
    seen.nextSentence();
    assertThat(seen.kind(word)).isZero();
  }

  @Test
  void remembersManyNamesEachAsItsOwnKind() {
    NamesSeen seen = new NamesSeen();
    for (int i = 1; i <= 1000; i++) {
      seen.add(i * 7919, i % 2 == 0 ? Name.Kind.PLACE : Name.Kind.ORGANISATION);
    }
    for (int i = 1; i <= 1000; i++) {
      assertThat(seen.kind(i * 7919)).isEqualTo(i % 2 == 0 ? 3 : 2);
    }
  }

  @Test
  void letsOnlyWholeNamesStandByTheirLabels() {
    for (int a = 0; a < NameLabels.COUNT; a++) {
      for (int b = 0; b < NameLabels.COUNT; b++) {
        boolean open =
            NameLabels.part(a) == NameLabels.BEGIN || NameLabels.part(a) == NameLabels.INSIDE;
        boolean goesOn =
            NameLabels.part(b) == NameLabels.INSIDE || NameLabels.part(b) == NameLabels.LAST;
        boolean sameKind = a > 0 && b > 0 && NameLabels.kind(a) == NameLabels.kind(b);
        assertThat(NameLabels.mayFollow(a, b)).isEqualTo(open ? goesOn && sameKind : !goesOn);
      }
    }
  }

  @Test
  void findsTheSameOnEveryThread() throws Exception {
    List<List<String>> sentences = randomSentences(50);
    List<List<Name>> alone = names(sentences);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<List<Name>>>> results = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        results.add(pool.submit(() -> names(sentences)));
      }
      for (Future<List<List<Name>>> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void takesOddWords() {
    List<List<String>> sentences = randomSentences(2000);
    List<List<Name>> found = names(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      int at = 0;
      for (Name name : found.get(i)) {
        assertThat(name.first()).isGreaterThanOrEqualTo(at);
        assertThat(name.last()).isBetween(name.first(), sentences.get(i).size() - 1);
        at = name.last() + 1;
      }
    }
  }

  @Test
  void takesALongSentenceOfCapitals() {
    List<String> forms = new ArrayList<>(java.util.Collections.nCopies(3000, "Oslo"));
    List<String> tags = new ArrayList<>(java.util.Collections.nCopies(3000, "NNP"));
    assertThat(TAGGER.open().next(forms, tags)).isNotEmpty();
  }

  private static List<List<Name>> names(List<List<String>> sentences) {
    NamesInText names = TAGGER.open();
    return sentences.stream().map(s -> names.next(s, s.stream().map(w -> "NNP").toList())).toList();
  }

  private static List<List<String>> randomSentences(int count) {
    Random random = new Random(20251125);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                IntStream.rangeClosed(0, random.nextInt(30))
                    .mapToObj(
                        k ->
                            switch (random.nextInt(5)) {
                              case 0 -> "Moreau";
                              case 1 -> "of";
                              case 2 -> "Oslo";
                              case 3 -> random.nextInt(9) == 0 ? "" : "3rd";
                              default -> Character.toString(random.nextInt(0x110000));
                            })
                    .toList())
        .toList();
  }

  private static List<String> printed(List<String> forms, List<Name> names) {
    return names.stream()
        .map(n -> String.join(" ", forms.subList(n.first(), n.last() + 1)) + " " + n.kind())
        .toList();
  }
}
