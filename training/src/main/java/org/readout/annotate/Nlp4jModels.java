package org.readout.annotate;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.util.XMLUtils;
import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * nlp4j's English models, loaded side by side, without its word embeddings.
 *
 * <p>Decoding only reads them: each sentence has its own state, so any number of threads may share
 * one instance.
 */
public final class Nlp4jModels {
  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
  private static final String MODELS = "edu/emory/mathcs/nlp/models/";

  private final GlobalLexica<NLPNode> lexica;
  private final OnlineComponent<NLPNode, ?> tagger;
  private final EnglishMorphAnalyzer morphology;
  private final OnlineComponent<NLPNode, ?> namer;

  /** Null in models that are only asked for tags and names. */
  private final @Nullable OnlineComponent<NLPNode, ?> parser;

  private Nlp4jModels(
      GlobalLexica<NLPNode> lexica,
      OnlineComponent<NLPNode, ?> tagger,
      EnglishMorphAnalyzer morphology,
      OnlineComponent<NLPNode, ?> namer,
      @Nullable OnlineComponent<NLPNode, ?> parser) {
    this.lexica = lexica;
    this.tagger = tagger;
    this.morphology = morphology;
    this.namer = namer;
    this.parser = parser;
  }

  /** All models. */
  static Nlp4jModels load() {
    return load(true);
  }

  /** The models of tags and names alone. */
  public static Nlp4jModels loadForNames() {
    return load(false);
  }

  private static Nlp4jModels load(boolean isParsing) {
    ExecutorService loaders =
        Executors.newFixedThreadPool(
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors())));
    try {
      CompletableFuture<@Nullable OnlineComponent<NLPNode, ?>> parser =
          isParsing ? component(loaders, "en-dep.xz") : CompletableFuture.completedFuture(null);
      CompletableFuture<PrefixTree<String, Set<String>>> gazetteers =
          lexicon(loaders, "en-named-entity-gazetteers-simplified.xz");
      CompletableFuture<OnlineComponent<NLPNode, ?>> namer = component(loaders, "en-ner.xz");
      CompletableFuture<OnlineComponent<NLPNode, ?>> tagger = component(loaders, "en-pos.xz");
      CompletableFuture<Map<String, Set<String>>> clusters =
          lexicon(loaders, "en-brown-clusters-simplified-lowercase.xz");
      CompletableFuture<Map<String, List<String>>> classes =
          lexicon(loaders, "en-ambiguity-classes-simplified-lowercase.xz");
      CompletableFuture<EnglishMorphAnalyzer> morphology =
          CompletableFuture.supplyAsync(EnglishMorphAnalyzer::new, loaders);
      GlobalLexica<NLPNode> lexica = noLexica();
      lexica.setAmbiguityClasses(
          new GlobalLexicon<>(classes.join(), Field.word_form_simplified_lowercase, "classes"));
      lexica.setWordClusters(
          new GlobalLexicon<>(clusters.join(), Field.word_form_simplified_lowercase, "clusters"));
      lexica.setNamedEntityGazetteers(
          new GlobalLexicon<>(gazetteers.join(), Field.word_form_simplified, "gazetteers"));
      return new Nlp4jModels(lexica, tagger.join(), morphology.join(), namer.join(), parser.join());
    } finally {
      loaders.shutdown();
    }
  }

  /**
   * Tags, lemmas, names and, as far as they were loaded for it, dependencies of nodes that have
   * their forms; the first is the root.
   */
  public void annotate(NLPNode[] nodes) {
    lexica.process(nodes);
    tagger.process(nodes);
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      node.setLemma(morphology.lemmatize(node.getWordFormSimplified(), node.getPartOfSpeechTag()));
    }
    namer.process(nodes);
    if (parser != null) {
      parser.process(nodes);
    }
  }

  private static GlobalLexica<NLPNode> noLexica() {
    byte[] empty = "<configuration/>".getBytes(StandardCharsets.UTF_8);
    return new GlobalLexica<>(XMLUtils.getDocumentElement(new ByteArrayInputStream(empty)));
  }

  private static CompletableFuture<OnlineComponent<NLPNode, ?>> component(
      ExecutorService loaders, String file) {
    return CompletableFuture.supplyAsync(
        () -> {
          OnlineComponent<NLPNode, ?> component = read(MODELS + file);
          component.setFlag(NLPFlag.DECODE);
          return component;
        },
        loaders);
  }

  private static <T> CompletableFuture<T> lexicon(ExecutorService loaders, String file) {
    return CompletableFuture.supplyAsync(() -> Nlp4jModels.<T>read(LEXICA + file), loaders);
  }

  /** Reads a model; its checksum is left out, as the jar that holds it has one of its own. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "BanSerializableRead"})
  private static <T> T read(String path) {
    ClassLoader loader = Nlp4jModels.class.getClassLoader();
    if (loader == null) {
      loader = ClassLoader.getSystemClassLoader();
    }
    try (InputStream resource = loader.getResourceAsStream(path)) {
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
