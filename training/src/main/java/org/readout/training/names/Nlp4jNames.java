package org.readout.training.names;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.List;
import org.readout.annotate.Nlp4jModels;

/** The first teacher: nlp4j's tagger and name tagger. */
final class Nlp4jNames {
  private final Nlp4jModels models = Nlp4jModels.loadForNames();

  /**
   * Penn Treebank tags and names of a sentence.
   *
   * @param forms plain forms, see {@link PlainForms}
   * @param tags gets the tags
   * @param names gets BILOU tags with nlp4j's own types, or O
   */
  void annotate(List<String> forms, String[] tags, String[] names) {
    NLPNode[] nodes = new NLPNode[forms.size() + 1];
    nodes[0] = new NLPNode();
    for (int i = 1; i < nodes.length; i++) {
      nodes[i] = new NLPNode(i, forms.get(i - 1));
    }
    models.annotate(nodes);
    for (int i = 1; i < nodes.length; i++) {
      tags[i - 1] = nodes[i].getPartOfSpeechTag();
      String name = nodes[i].getNamedEntityTag();
      names[i - 1] = name == null ? "O" : name;
    }
  }
}
