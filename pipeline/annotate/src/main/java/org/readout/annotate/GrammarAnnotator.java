package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.readout.annotate.model.Grammar;
import org.readout.annotate.names.NameTagger;
import org.readout.annotate.names.NamesInText;
import org.readout.vocabulary.Span;

/** Our own engine: the grammar's tags and trees, then lemmas and names. */
final class GrammarAnnotator implements Annotator {
  private final SentenceSplitter splitter = new SentenceSplitter(new Tokenizer());
  private final Supplier<Grammar> grammar;
  private final Supplier<NameTagger> names;

  /**
   * @param grammar the models; asked for at the first sentence
   */
  GrammarAnnotator(Supplier<Grammar> grammar, Supplier<NameTagger> names) {
    this.grammar = grammar;
    this.names = names;
  }

  @Override
  public AnnotatedText annotate(String text) {
    List<Sentence> sentences = new ArrayList<>();
    NamesInText found = names.get().open();
    for (SentenceSplitter.Words words : splitter.split(text)) {
      List<String> forms = words.tokens().stream().map(s -> s.in(text)).toList();
      sentences.add(sentence(sentences.size(), words.paragraph(), words.tokens(), forms, found));
    }
    return new AnnotatedText(text, sentences);
  }

  @Override
  public AnnotatedText annotate(AnnotatedText given) {
    List<Sentence> sentences = new ArrayList<>();
    NamesInText found = names.get().open();
    for (Sentence s : given.sentences()) {
      List<Span> spans = s.tokens().stream().map(Token::span).toList();
      List<String> forms = s.tokens().stream().map(Token::form).toList();
      sentences.add(sentence(s.index(), s.paragraph(), spans, forms, found));
    }
    return new AnnotatedText(given.text(), sentences);
  }

  private Sentence sentence(
      int index, int paragraph, List<Span> spans, List<String> forms, NamesInText found) {
    List<Grammar.Word> reading = grammar.get().read(forms);
    DependencyTree tree = tree(forms, reading);
    PastTenses.restore(tree);
    Attributions.lift(tree);
    Subordinations.restore(tree);
    Whereabouts.raise(tree);
    SingleObjects.name(tree);
    tree.repair();
    List<Name> inSentence = found.next(forms, reading.stream().map(Grammar.Word::tag).toList());
    PersonNames.headFirst(tree, inSentence);
    return new Sentence(index, paragraph, tree.tokens(spans, forms), inSentence);
  }

  private static DependencyTree tree(List<String> forms, List<Grammar.Word> reading) {
    int n = forms.size() + 1;
    String[] form = new String[n];
    String[] lower = new String[n];
    String[] tag = new String[n];
    String[] lemma = new String[n];
    int[] head = new int[n];
    String[] label = new String[n];
    form[0] = lower[0] = tag[0] = lemma[0] = label[0] = "";
    for (int i = 1; i < n; i++) {
      form[i] = forms.get(i - 1);
      lower[i] = form[i].toLowerCase(Locale.ROOT);
      tag[i] = reading.get(i - 1).tag();
      lemma[i] = BaseForms.of(form[i], tag[i]);
      head[i] = reading.get(i - 1).head();
      label[i] = reading.get(i - 1).label();
    }
    return new DependencyTree(form, lower, tag, lemma, head, label);
  }
}
