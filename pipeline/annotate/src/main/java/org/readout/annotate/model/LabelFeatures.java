package org.readout.annotate.model;

/**
 * What names an arc: its ends, and what hangs on them; once as it is made, once more at the end.
 */
final class LabelFeatures {
  private LabelFeatures() {}

  /**
   * As the arc is made, with what is known of the tree by then.
   *
   * @param head the head, or the place after the last word for the root
   * @param word what hangs on it
   * @return how many features were written
   */
  static int of(Words w, Configuration c, int head, int word, int[] out) {
    int n = 0;
    int[] nodes = c.nodes;
    int side = head < word ? 1 : 2;
    int ht = w.tag[head];
    int hw = w.lower[head];
    int dt = w.tag[word];
    int dw = w.lower[word];
    int hx = w.both[head] + side;
    int dx = w.both[word] + side;
    int hn = head * Configuration.FIELDS;
    int dn = word * Configuration.FIELDS;
    int dl = nodes[dn + Configuration.LEFT1];
    int dl2 = nodes[dn + Configuration.LEFT2];
    int dr = nodes[dn + Configuration.RIGHT1];
    int hl = nodes[hn + Configuration.LEFT1];
    int hr = nodes[hn + Configuration.RIGHT1];
    int dLeft = nodes[dn + Configuration.LEFT_LABELS];
    int dRight = nodes[dn + Configuration.RIGHT_LABELS];
    int hLeft = nodes[hn + Configuration.LEFT_LABELS];
    int hRight = nodes[hn + Configuration.RIGHT_LABELS];
    int distance = ArcFeatures.distance(Math.min(head, word), Math.max(head, word));
    int between = w.between(Math.min(head, word), Math.max(head, word));
    out[n++] = Mix.of(1, ht, dt, side);
    out[n++] = Mix.of(2, hw, side);
    out[n++] = Mix.of(3, dw, side);
    out[n++] = Mix.of(4, hx, dt);
    out[n++] = Mix.of(5, ht, dx);
    out[n++] = Mix.of(6, hw, dw, side);
    out[n++] = Mix.of(7, ht, dt, distance, side);
    out[n++] = Mix.of(8, ht, dt, between, side);
    out[n++] = Mix.of(9, w.cluster[head], w.cluster[word], side);
    out[n++] = Mix.of(10, w.cluster8[head], w.cluster8[word], side);
    out[n++] = Mix.of(11, hx, w.cluster8[word]);
    out[n++] = Mix.of(12, w.cluster8[head], dx);
    out[n++] = Mix.of(13, w.lower[dl], dt, ht, side);
    out[n++] = Mix.of(14, w.lower[dl], hw, side);
    out[n++] = Mix.of(15, w.lower[dl2], dt, ht, side);
    out[n++] = Mix.of(16, w.lower[dr], dt, ht, side);
    out[n++] = Mix.of(17, dLeft, dt, ht, side);
    out[n++] = Mix.of(18, dRight, dt, ht, side);
    out[n++] = Mix.of(19, dLeft, dx);
    out[n++] = Mix.of(20, dLeft, hx);
    out[n++] = Mix.of(21, hLeft, ht, dt, side);
    out[n++] = Mix.of(22, hRight, ht, dt, side);
    out[n++] = Mix.of(23, hLeft, hx, dt);
    out[n++] = Mix.of(24, hRight, hx, dt);
    out[n++] = Mix.of(25, w.lower[hl], ht, dt, side);
    out[n++] = Mix.of(26, w.lower[hr], ht, dt, side);
    out[n++] = Mix.of(27, w.tag[word - 1], dt, w.tag[word + 1], ht);
    out[n++] = Mix.of(28, w.tag[head - 1], ht, w.tag[head + 1], dt);
    out[n++] = Mix.of(29, w.lower[word - 1], dt, ht, side);
    out[n++] = Mix.of(30, w.lower[word + 1], dt, ht, side);
    out[n++] = Mix.of(31, w.lower[word - 1], dx);
    out[n++] = Mix.of(32, w.suffix3[word], ht, side);
    out[n++] = Mix.of(33, w.lower[dl], w.tag[dl], dw, side);
    out[n++] = Mix.of(34, dLeft, dRight, w.both[word], ht);
    out[n++] = Mix.of(35, w.shape[word], dt, ht, side);
    out[n++] = Mix.of(36, w.lower[dl], w.cluster8[word], hx);
    return n;
  }

  /**
   * At the end, when the whole tree stands.
   *
   * @param tree the finished tree with its first labels
   * @return how many features were written
   */
  static int of(Words w, Tree tree, int word, int[] out) {
    int n = 0;
    int parent = tree.head[word];
    int head = parent == 0 ? w.size + 1 : parent;
    int above = parent == 0 ? 0 : tree.head[parent];
    int side = head < word ? 1 : 2;
    int label = tree.label[word];
    int ht = w.tag[head];
    int hw = w.lower[head];
    int dt = w.tag[word];
    int dw = w.lower[word];
    int hx = w.both[head] + side;
    int dx = w.both[word] + side;
    int headLabel = tree.label[parent];
    int before = tree.before[word];
    int after = tree.after[word];
    int first = tree.first[word];
    int second = first == 0 ? 0 : tree.after[first];
    int last = tree.last[word];
    int dLabels = tree.labels[word];
    int hLabels = tree.labels[parent];
    int distance = ArcFeatures.distance(Math.min(head, word), Math.max(head, word));
    int between = w.between(Math.min(head, word), Math.max(head, word));
    out[n++] = Mix.of(1, label);
    out[n++] = Mix.of(2, label, ht, dt, side);
    out[n++] = Mix.of(3, label, hw, side);
    out[n++] = Mix.of(4, label, dw, side);
    out[n++] = Mix.of(5, label, headLabel, side);
    out[n++] = Mix.of(6, label, tree.label[before], tree.label[after], side);
    out[n++] = Mix.of(7, ht, dt, side);
    out[n++] = Mix.of(8, hw, side);
    out[n++] = Mix.of(9, dw, side);
    out[n++] = Mix.of(10, hx, dt);
    out[n++] = Mix.of(11, ht, dx);
    out[n++] = Mix.of(12, hw, dw, side);
    out[n++] = Mix.of(13, ht, dt, distance, side);
    out[n++] = Mix.of(14, ht, dt, between, side);
    out[n++] = Mix.of(15, w.cluster[head], w.cluster[word], side);
    out[n++] = Mix.of(16, w.cluster8[head], w.cluster8[word], side);
    out[n++] = Mix.of(17, hx, w.cluster8[word]);
    out[n++] = Mix.of(18, w.cluster8[head], dx);
    out[n++] = Mix.of(19, w.lower[first], dt, ht, side);
    out[n++] = Mix.of(20, w.lower[first], hw, side);
    out[n++] = Mix.of(21, w.lower[second], dt, ht, side);
    out[n++] = Mix.of(22, w.lower[last], dt, ht, side);
    out[n++] = Mix.of(23, dLabels, dt, ht, side);
    out[n++] = Mix.of(24, dLabels, dx);
    out[n++] = Mix.of(25, dLabels, hx);
    out[n++] = Mix.of(26, hLabels, ht, dt, side);
    out[n++] = Mix.of(27, hLabels, hx, dt);
    out[n++] = Mix.of(28, hLabels, label, ht, side);
    out[n++] = Mix.of(29, w.lower[before], dt, ht, side);
    out[n++] = Mix.of(30, w.lower[after], dt, ht, side);
    out[n++] = Mix.of(31, tree.label[before], dt, ht, side);
    out[n++] = Mix.of(32, tree.label[after], dt, ht, side);
    out[n++] = Mix.of(33, tree.label[before], label, hx);
    out[n++] = Mix.of(34, tree.label[after], label, hx);
    out[n++] = Mix.of(35, headLabel, ht, dt, side);
    out[n++] = Mix.of(36, headLabel, hx, dx);
    out[n++] = Mix.of(37, w.tag[above], headLabel, ht, dt);
    out[n++] = Mix.of(38, w.lower[above], headLabel, label, dt);
    out[n++] = Mix.of(39, w.both[above], ht, dx);
    out[n++] = Mix.of(40, w.tag[word - 1], dt, w.tag[word + 1], ht);
    out[n++] = Mix.of(41, w.tag[head - 1], ht, w.tag[head + 1], dt);
    out[n++] = Mix.of(42, w.lower[word - 1], dt, ht, side);
    out[n++] = Mix.of(43, w.lower[word + 1], dt, ht, side);
    out[n++] = Mix.of(44, w.lower[word - 1], dx);
    out[n++] = Mix.of(45, w.suffix3[word], ht, side);
    out[n++] = Mix.of(46, w.lower[first], w.tag[first], dw, side);
    out[n++] = Mix.of(47, w.lower[first], w.cluster8[word], hx);
    out[n++] = Mix.of(48, w.lower[first], label, dt, side);
    out[n++] = Mix.of(49, w.shape[word], dt, ht, side);
    out[n++] = Mix.of(50, label, hw, dLabels, side);
    out[n++] = Mix.of(51, tree.labels[above], headLabel, label, ht);
    return n;
  }
}
