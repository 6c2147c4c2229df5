package org.readout.training.names;

import edu.emory.mathcs.nlp.common.util.XMLUtils;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** The first teacher: nlp4j's tagger and name tagger. */
final class Nlp4jNames {
  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
  private static final String MODELS = "edu/emory/mathcs/nlp/models/";

  private final GlobalLexica<NLPNode> lexica =
      new GlobalLexica<>(
          XMLUtils.getDocumentElement(
              new ByteArrayInputStream("<configuration/>".getBytes(StandardCharsets.UTF_8))));
  private final OnlineComponent<NLPNode, ?> tagger = component("en-pos.xz");
  private final OnlineComponent<NLPNode, ?> namer = component("en-ner.xz");

  Nlp4jNames() {
    lexica.setAmbiguityClasses(
        new GlobalLexicon<>(
            read(LEXICA + "en-ambiguity-classes-simplified-lowercase.xz"),
            Field.word_form_simplified_lowercase,
            "classes"));
    lexica.setWordClusters(
        new GlobalLexicon<>(
            read(LEXICA + "en-brown-clusters-simplified-lowercase.xz"),
            Field.word_form_simplified_lowercase,
            "clusters"));
    lexica.setNamedEntityGazetteers(
        new GlobalLexicon<>(
            read(LEXICA + "en-named-entity-gazetteers-simplified.xz"),
            Field.word_form_simplified,
            "gazetteers"));
  }

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
    lexica.process(nodes);
    tagger.process(nodes);
    namer.process(nodes);
    for (int i = 1; i < nodes.length; i++) {
      tags[i - 1] = nodes[i].getPartOfSpeechTag();
      String name = nodes[i].getNamedEntityTag();
      names[i - 1] = name == null ? "O" : name;
    }
  }

  private static OnlineComponent<NLPNode, ?> component(String file) {
    OnlineComponent<NLPNode, ?> component = read(MODELS + file);
    component.setFlag(NLPFlag.DECODE);
    return component;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "BanSerializableRead"})
  private static <T> T read(String path) {
    try (InputStream resource = ClassLoader.getSystemResourceAsStream(path)) {
      if (resource == null) {
        throw new IllegalStateException("the model " + path + " is not on the class path");
      }
      try (ObjectInputStream in =
          new ObjectInputStream(
              new BufferedInputStream(
                  new XZInputStream(new BufferedInputStream(resource, 1 << 16), -1, false),
                  1 << 16))) {
        return (T) in.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + path + " cannot be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the model " + path + " does not fit the engine", e);
    }
  }
}
