package org.readout.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.readout.vocabulary.Span;

/** The first engine: nlp4j's models behind our own words and Universal Dependencies. */
final class Nlp4jAnnotator implements Annotator {
  private final SentenceSplitter splitter = new SentenceSplitter(new Tokenizer());
  private final Supplier<Nlp4jModels> models;

  /**
   * @param models the models; asked for at the first sentence
   */
  Nlp4jAnnotator(Supplier<Nlp4jModels> models) {
    this.models = models;
  }

  @Override
  public AnnotatedText annotate(String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (SentenceSplitter.Words words : splitter.split(text)) {
      List<String> forms = words.tokens().stream().map(s -> s.in(text)).toList();
      sentences.add(sentence(sentences.size(), words.paragraph(), words.tokens(), forms));
    }
    return new AnnotatedText(text, sentences);
  }

  @Override
  public AnnotatedText annotate(AnnotatedText given) {
    List<Sentence> sentences = new ArrayList<>();
    for (Sentence s : given.sentences()) {
      List<Span> spans = s.tokens().stream().map(Token::span).toList();
      List<String> forms = s.tokens().stream().map(Token::form).toList();
      sentences.add(sentence(s.index(), s.paragraph(), spans, forms));
    }
    return new AnnotatedText(given.text(), sentences);
  }

  private Sentence sentence(int index, int paragraph, List<Span> spans, List<String> forms) {
    NLPNode[] nodes = new NLPNode[forms.size() + 1];
    nodes[0] = new NLPNode();
    for (int i = 1; i < nodes.length; i++) {
      nodes[i] = new NLPNode(i, plain(forms.get(i - 1)));
    }
    models.get().annotate(nodes);
    return sentence(index, paragraph, spans, forms, nodes);
  }

  /** The engine's annotated nodes as a sentence of ours. */
  static Sentence sentence(
      int index, int paragraph, List<Span> spans, List<String> forms, NLPNode[] nodes) {
    DependencyTree tree = tree(nodes, forms);
    UniversalDependencies.convert(tree);
    List<Name> names = NamedEntities.of(nodes);
    PersonNames.headFirst(tree, names);
    return new Sentence(index, paragraph, tree.tokens(spans, forms), names);
  }

  /** The marks as the models know them. */
  static String plain(String form) {
    return switch (form) {
      case "“", "„", "«", "”", "»" -> "\"";
      case "‘", "‚", "’" -> "'";
      case "’s" -> "'s";
      case "n’t" -> "n't";
      case "’re" -> "'re";
      case "’ve" -> "'ve";
      case "’ll" -> "'ll";
      case "’m" -> "'m";
      case "’d" -> "'d";
      case "…" -> "...";
      case "—" -> "--";
      default -> form;
    };
  }

  private static DependencyTree tree(NLPNode[] nodes, List<String> forms) {
    int n = nodes.length;
    String[] form = new String[n];
    String[] lower = new String[n];
    String[] tag = new String[n];
    String[] lemma = new String[n];
    int[] head = new int[n];
    String[] label = new String[n];
    form[0] = lower[0] = tag[0] = lemma[0] = label[0] = "";
    for (int i = 1; i < n; i++) {
      NLPNode node = nodes[i];
      form[i] = forms.get(i - 1);
      lower[i] = form[i].toLowerCase(Locale.ROOT);
      tag[i] = node.getPartOfSpeechTag();
      String found = node.getLemma();
      lemma[i] = Lemmas.of(form[i], lower[i], tag[i], found == null ? "" : found);
      NLPNode above = node.getDependencyHead();
      head[i] = above == null ? 0 : above.getID();
      String relation = node.getDependencyLabel();
      label[i] = relation == null ? "dep" : relation;
    }
    return new DependencyTree(form, lower, tag, lemma, head, label);
  }
}
