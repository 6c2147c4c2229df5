package org.readout.training.names;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The second teacher: CoreNLP's model of persons, organisations and locations. */
final class CoreNlpNames {
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private final CRFClassifier<CoreLabel> classifier;

  CoreNlpNames() throws IOException {
    try {
      classifier = CRFClassifier.getClassifier(MODEL);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the model " + MODEL + " does not fit CoreNLP", e);
    }
  }

  /** PERSON, ORGANIZATION, LOCATION or O for each of the plain forms. */
  void annotate(List<String> forms, String[] names) {
    List<Word> words = new ArrayList<>(forms.size());
    for (String form : forms) {
      words.add(new Word(form));
    }
    List<CoreLabel> found = classifier.classifySentence(words);
    for (int i = 0; i < names.length; i++) {
      names[i] = found.get(i).get(CoreAnnotations.AnswerAnnotation.class);
    }
  }
}
