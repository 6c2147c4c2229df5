package org.readout.annotate.model;

import java.util.List;

/**
 * A sentence's words with what the teacher made of them, for a parser that learns to correct it.
 */
final class GuidedWords extends Words {
  private final int[] guideHeads;
  private final int[] guideLabels;
  private final int[] guideTags;

  /**
   * @param guide the teacher's tree
   */
  GuidedWords(List<String> forms, Lexicon lexicon, Example guide) {
    super(forms, lexicon);
    guideHeads = guide.heads;
    guideLabels = guide.labels;
    guideTags = guide.tags;
  }

  private int tagAt(int i) {
    return i < 1 || i > size ? -1 : guideTags[i];
  }

  @Override
  int tagFeatures(int i, int before, int second, int[] out) {
    int n = TagFeatures.of(this, i, before, second, out);
    int own = guideTags[i];
    out[n++] = Mix.of(201, own);
    out[n++] = Mix.of(202, own, lower[i]);
    out[n++] = Mix.of(203, own, tagAt(i - 1));
    out[n++] = Mix.of(204, own, tagAt(i + 1));
    out[n++] = Mix.of(205, own, before);
    out[n++] = Mix.of(206, own, cluster[i]);
    out[n++] = Mix.of(207, own, suffix3[i]);
    out[n++] = Mix.of(208, own, tagClass[i]);
    out[n++] = Mix.of(209, own, tagAt(i - 1), tagAt(i + 1));
    out[n++] = Mix.of(210, own, guideLabels[i]);
    out[n++] = Mix.of(211, own, guideLabels[i], lower[i]);
    out[n++] = Mix.of(212, own, shape[i]);
    return n;
  }

  @Override
  boolean isInParts() {
    return false;
  }

  @Override
  int arcFeatures(Configuration c, int[] out) {
    int n = ArcFeatures.of(this, c, out);
    int s0 = c.stack(0);
    int s1 = c.stack(1);
    int b0 = c.next;
    int up = s0 == 0 ? 0 : place(guideHeads[s0], s1, s0, b0);
    int upNext = b0 > size ? 0 : place(guideHeads[b0], s1, s0, b0);
    int upBelow = s1 == 0 ? 0 : place(guideHeads[s1], s1, s0, b0);
    int waits = 0;
    for (int i = b0; i <= size && s0 != 0; i++) {
      if (guideHeads[i] == s0) {
        waits = i == b0 ? 2 : Math.max(waits, 1);
      }
    }
    int below = 0;
    for (int k = 1; k < c.depth; k++) {
      if (guideHeads[c.stack(k)] == b0) {
        below = 1;
      }
    }
    int l0 = s0 == 0 ? 0 : guideLabels[s0];
    int lb = b0 > size ? 0 : guideLabels[b0];
    int all = ((up * 8 + upNext) * 3 + waits) * 2 + below;
    out[n++] = Mix.of(201, up);
    out[n++] = Mix.of(202, all);
    out[n++] = Mix.of(203, all, tag[s0], tag[b0]);
    out[n++] = Mix.of(204, all, l0);
    out[n++] = Mix.of(205, all, lb);
    out[n++] = Mix.of(206, up * 3 + waits, l0, tag[s0], tag[b0]);
    out[n++] = Mix.of(207, up * 3 + waits, both[s0]);
    out[n++] = Mix.of(208, up * 3 + waits, both[b0]);
    out[n++] = Mix.of(209, up * 3 + waits, both[s1]);
    out[n++] = Mix.of(210, up * 3 + waits, tag[s1], tag[s0]);
    out[n++] = Mix.of(211, upNext, tag[s0], both[b0]);
    out[n++] = Mix.of(212, up, upNext, upBelow, waits);
    out[n++] = Mix.of(213, up, lower[s0], lower[b0]);
    out[n++] = Mix.of(214, up, lower[s1], lower[s0]);
    out[n++] = Mix.of(215, up, l0, lb, waits);
    return n;
  }

  private int place(int head, int s1, int s0, int b0) {
    if (head == 0) {
      return 1;
    }
    return head == b0 ? 2 : head == s1 ? 3 : head == s0 ? 4 : head > b0 ? 5 : head > s0 ? 6 : 7;
  }

  @Override
  int labelFeatures(Configuration c, int head, int word, int[] out) {
    return labels(head, word, out, LabelFeatures.of(this, c, head, word, out));
  }

  @Override
  int lastLabelFeatures(Tree tree, int word, int[] out) {
    int head = tree.head[word] == 0 ? size + 1 : tree.head[word];
    return labels(head, word, out, LabelFeatures.of(this, tree, word, out));
  }

  private int labels(int head, int word, int[] out, int count) {
    int n = count;
    boolean same = guideHeads[word] == (head > size ? 0 : head);
    int own = guideLabels[word] * 2 + (same ? 1 : 0);
    int above = head > size ? 0 : guideLabels[head];
    out[n++] = Mix.of(201, own);
    out[n++] = Mix.of(202, own, tag[head], tag[word]);
    out[n++] = Mix.of(203, own, lower[word]);
    out[n++] = Mix.of(204, own, lower[head]);
    out[n++] = Mix.of(205, own, above);
    out[n++] = Mix.of(206, own, cluster8[word], cluster8[head]);
    out[n++] = Mix.of(207, own, both[head], tag[word]);
    out[n++] = Mix.of(208, own, both[word], tag[head]);
    return n;
  }
}
