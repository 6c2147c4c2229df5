package org.readout.annotate.model;

/** What the tagger looks at: the word and its neighbours, and the two tags before it. */
final class TagFeatures {
  private TagFeatures() {}

  /**
   * Writes a word's features.
   *
   * @param i the word, from 1
   * @param before the tag before it, spread; {@code second} the tag before that
   * @return how many features were written
   */
  static int of(Words w, int i, int before, int second, int[] out) {
    int n = 0;
    int prev = i - 1;
    int prev2 = Math.max(i - 2, 0);
    int next = i + 1;
    int next2 = i + 2;
    int word = w.lower[i];
    int known = w.tagClass[i];
    int cluster = w.cluster[i];
    int shape = w.shape[i];
    int first = (i == 1 ? 1 : 0) + w.writing * 2;
    out[n++] = Mix.of(1, word);
    out[n++] = Mix.of(2, w.lower[prev]);
    out[n++] = Mix.of(3, w.lower[next]);
    out[n++] = Mix.of(4, w.lower[prev2]);
    out[n++] = Mix.of(5, w.lower[next2]);
    out[n++] = Mix.of(6, word, w.lower[prev]);
    out[n++] = Mix.of(7, word, w.lower[next]);
    out[n++] = Mix.of(8, w.lower[prev], w.lower[next]);
    out[n++] = Mix.of(9, w.form[i], first);
    out[n++] = Mix.of(10, w.form[prev]);
    out[n++] = Mix.of(11, w.form[next]);
    out[n++] = Mix.of(12, w.suffix2[i]);
    out[n++] = Mix.of(13, w.suffix3[i]);
    out[n++] = Mix.of(14, w.suffix4[i]);
    out[n++] = Mix.of(15, w.prefix3[i]);
    out[n++] = Mix.of(16, w.suffix3[prev]);
    out[n++] = Mix.of(17, w.suffix3[next]);
    out[n++] = Mix.of(18, shape, first);
    out[n++] = Mix.of(19, shape, w.suffix3[i]);
    out[n++] = Mix.of(20, shape, w.shape[prev]);
    out[n++] = Mix.of(21, shape, w.shape[next], first);
    out[n++] = Mix.of(22, w.shape[prev], shape, w.shape[next]);
    out[n++] = Mix.of(23, cluster);
    out[n++] = Mix.of(24, w.cluster[prev]);
    out[n++] = Mix.of(25, w.cluster[next]);
    out[n++] = Mix.of(26, w.cluster[prev2]);
    out[n++] = Mix.of(27, w.cluster[next2]);
    out[n++] = Mix.of(28, w.cluster8[i], w.cluster8[prev]);
    out[n++] = Mix.of(29, w.cluster8[i], w.cluster8[next]);
    out[n++] = Mix.of(30, w.cluster8[prev], w.cluster8[next]);
    out[n++] = Mix.of(31, w.cluster5[i], w.cluster5[prev], w.cluster5[next]);
    out[n++] = Mix.of(32, known);
    out[n++] = Mix.of(33, w.tagClass[prev], known);
    out[n++] = Mix.of(34, known, w.tagClass[next]);
    out[n++] = Mix.of(35, known, w.tagClass[next], w.tagClass[next2]);
    out[n++] = Mix.of(36, w.tagClass[next]);
    out[n++] = Mix.of(37, w.tagClass[next2]);
    out[n++] = Mix.of(38, before);
    out[n++] = Mix.of(39, before, second);
    out[n++] = Mix.of(40, before, word);
    out[n++] = Mix.of(41, before, known);
    out[n++] = Mix.of(42, before, known, second);
    out[n++] = Mix.of(43, before, known, w.tagClass[next]);
    out[n++] = Mix.of(44, before, cluster);
    out[n++] = Mix.of(45, before, w.lower[next]);
    out[n++] = Mix.of(46, before, w.suffix3[i]);
    out[n++] = Mix.of(47, before, w.cluster8[i], w.cluster8[next]);
    out[n++] = Mix.of(48, before, shape, first);
    out[n++] = Mix.of(49, second, word);
    out[n++] = Mix.of(50, word, w.cluster8[prev], w.cluster8[next]);
    out[n++] = Mix.of(51, known, w.shape[i], w.lower[next]);
    out[n++] = Mix.of(52, before, w.lower[prev], known);
    out[n++] = Mix.of(53, w.suffix2[i], w.suffix2[prev], w.suffix2[next]);
    int last = w.lower[w.size];
    out[n++] = Mix.of(54, w.lower[next], w.lower[next2]);
    out[n++] = Mix.of(55, w.lower[prev2], w.lower[prev]);
    out[n++] = Mix.of(56, cluster, w.cluster[next]);
    out[n++] = Mix.of(57, w.cluster[prev], cluster);
    out[n++] = Mix.of(58, before, second, w.tagClass[next]);
    out[n++] = Mix.of(59, before, known, w.cluster8[next]);
    out[n++] = Mix.of(60, before, word, w.tagClass[next]);
    out[n++] = Mix.of(61, w.form[i], before);
    out[n++] = Mix.of(62, w.prefix3[i], w.suffix3[i]);
    out[n++] = Mix.of(63, w.suffix4[i], before);
    out[n++] = Mix.of(64, known, w.lower[next], before);
    out[n++] = Mix.of(65, before, second, word);
    out[n++] = Mix.of(66, word, w.tagClass[next], w.tagClass[next2]);
    out[n++] = Mix.of(67, known, w.tagClass[next], w.tagClass[next2], w.tagClass[i + 3]);
    out[n++] = Mix.of(68, before, known, w.tagClass[next], w.tagClass[next2]);
    out[n++] = Mix.of(69, shape, known, before);
    out[n++] = Mix.of(70, w.lower[prev], known, w.tagClass[next]);
    out[n++] = Mix.of(71, known, last, before);
    return n;
  }
}
