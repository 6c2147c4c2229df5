package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole annotator, with its models: tags, lemmas, names, threads and odd texts. Its trees are
 * asked for in {@link WireLanguageTest}.
 */
class AnnotationTest {
  private final Annotator annotator = Annotators.standard();

  @ParameterizedTest
  @CsvSource({
    "They have met.,have,AUX,have",
    "They have tanks.,have,VERB,have",
    "He is here.,is,AUX,be",
    "The envoys met.,envoys,NOUN,envoy",
    "Anna Moreau left Oslo.,Moreau,PROPN,Moreau",
    "She met them.,them,PRON,they",
    "He left because it rained.,because,SCONJ,because",
    "He went to Oslo.,to,ADP,to",
    "He wants to go.,to,PART,to",
    "They can't go.,n't,PART,not",
    "Jordan’s king spoke.,’s,PART,'''s'",
    "He struck 3 ships.,struck,VERB,strike",
    "This is late.,This,PRON,this",
    "This ship is late.,This,DET,this",
  })
  void tagsWordsByTheirUse(String text, String form, String upos, String lemma) {
    Token token =
        annotator.annotate(text).sentences().get(0).tokens().stream()
            .filter(t -> t.form().equals(form))
            .findFirst()
            .orElseThrow();
    assertThat(token.upos()).isEqualTo(upos);
    assertThat(token.lemma()).isEqualTo(lemma);
  }

  @Test
  void findsNamesWithoutTheirArticles() {
    String text = "President Anna Moreau of France spoke to the United Nations in Geneva.";
    Sentence sentence = annotator.annotate(text).sentences().get(0);
    List<String> names =
        sentence.names().stream()
            .map(
                n ->
                    sentence.token(n.first()).span().hull(sentence.token(n.last()).span()).in(text)
                        + "/"
                        + n.kind())
            .toList();
    assertThat(names)
        .containsExactly(
            "Anna Moreau/PERSON", "France/PLACE", "United Nations/ORGANISATION", "Geneva/PLACE");
  }

  @Test
  void readsTheSameOnEveryThread() throws Exception {
    String text = "The sides agreed to meet again, the ministry said Saturday. Rebels left Oslo.";
    AnnotatedText alone = annotator.annotate(text);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<AnnotatedText>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        results.add(pool.submit(() -> annotator.annotate(text)));
      }
      for (Future<AnnotatedText> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void keepsGivenTokens() {
    AnnotatedText given =
        ConlluText.read(
            List.of(
                "# a comment",
                "1\tThey\t_\t_\t_\t_\t_\t_\t_\t_",
                "2\tmet\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
                "3\t.\t_\t_\t_\t_\t_\t_\t_\t_"));
    assertThat(given.text().strip()).isEqualTo("They met.");
    Sentence sentence = annotator.annotate(given).sentences().get(0);
    assertThat(sentence.tokens()).extracting(Token::form).containsExactly("They", "met", ".");
    assertThat(sentence.root().form()).isEqualTo("met");
  }

  @Test
  void printsAllTenColumnsAndReadsThemBack() {
    AnnotatedText annotated = annotator.annotate("Anna Moreau met them.");
    String printed = ConlluText.print(annotated);
    assertThat(printed)
        .startsWith("# sent_id = 1\n# text = Anna Moreau met them.\n1\tAnna\tAnna\tPROPN\tNNP\t_\t")
        .contains("Name=B-PERSON")
        .contains("SpaceAfter=No");
    AnnotatedText back = ConlluText.read(printed.lines().toList());
    assertThat(back.sentences().get(0).tokens())
        .extracting(Token::relation)
        .isEqualTo(annotated.sentences().get(0).tokens().stream().map(Token::relation).toList());
  }
}
