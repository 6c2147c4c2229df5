package org.readout.annotate.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence with its tree in numbers, to learn from; words count from 1. */
final class Example {
  final List<String> forms;
  final int[] tags;
  final int[] heads;
  final int[] labels;

  /** What the teacher made of it, for what corrects the teacher. */
  final @Nullable Example guide;

  Example(List<String> forms, int[] tags, int[] heads, int[] labels, @Nullable Example guide) {
    this.forms = forms;
    this.tags = tags;
    this.heads = heads;
    this.labels = labels;
    this.guide = guide;
  }

  Example guidedBy(Example teacher) {
    return new Example(forms, tags, heads, labels, teacher);
  }

  int size() {
    return forms.size();
  }

  Words words(Lexicon lexicon) {
    return guide == null ? new Words(forms, lexicon) : new GuidedWords(forms, lexicon, guide);
  }
}
