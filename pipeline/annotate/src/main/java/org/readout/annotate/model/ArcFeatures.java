package org.readout.annotate.model;

/**
 * What the parser looks at before each step: the top of the stack (s0, s1, s2), the words to come
 * (b0, b1, b2), what hangs on them already, and what stands between them.
 *
 * <p>In four parts, as the first three come again at other steps and in other trees of a sentence.
 */
final class ArcFeatures {
  private ArcFeatures() {}

  /**
   * Writes the features of a configuration.
   *
   * @return how many features were written
   */
  static int of(Words w, Configuration c, int[] out) {
    int s0 = c.stack(0);
    int s1 = c.stack(1);
    int n = next(w, s0, c.next, 0, out);
    n = below(w, s1, s0, n, out);
    n = three(w, s1, s0, c.next, n, out);
    return others(w, c, n, out);
  }

  /** What depends on the top of the stack and the next words alone. */
  static int next(Words w, int s0, int b0, int from, int[] out) {
    int n = from;
    int b1 = b0 + 1;
    int b2 = b0 + 2;
    int s0w = w.lower[s0];
    int b0w = w.lower[b0];
    int b1w = w.lower[b1];
    int b2w = w.lower[b2];
    int s0t = w.tag[s0];
    int b0t = w.tag[b0];
    int b1t = w.tag[b1];
    int b2t = w.tag[b2];
    int s0x = w.both[s0];
    int b0x = w.both[b0];
    int b1x = w.both[b1];
    int s0c = w.cluster[s0];
    int b0c = w.cluster[b0];
    int b1c = w.cluster[b1];
    int s0p = w.cluster8[s0];
    int b0p = w.cluster8[b0];
    int near = distance(s0, b0);
    int s0before = w.tag[Math.max(s0 - 1, 0)];
    int s0after = w.tag[s0 + 1];
    int b0before = w.tag[b0 - 1];
    int inner = w.between(s0, b0);
    out[n++] = Mix.of(1, s0w);
    out[n++] = Mix.of(2, s0t);
    out[n++] = Mix.of(3, s0x);
    out[n++] = Mix.of(4, s0c, s0t);
    out[n++] = Mix.of(9, b0w);
    out[n++] = Mix.of(10, b0t);
    out[n++] = Mix.of(11, b0x);
    out[n++] = Mix.of(12, b0c, b0t);
    out[n++] = Mix.of(13, b1x);
    out[n++] = Mix.of(14, b1t);
    out[n++] = Mix.of(15, b1c);
    out[n++] = Mix.of(16, w.both[b2]);
    out[n++] = Mix.of(19, b1w);
    out[n++] = Mix.of(20, b2w);
    out[n++] = Mix.of(21, s0x, b0x);
    out[n++] = Mix.of(22, s0x, b0w);
    out[n++] = Mix.of(23, s0w, b0x);
    out[n++] = Mix.of(24, s0x, b0t);
    out[n++] = Mix.of(25, s0t, b0x);
    out[n++] = Mix.of(26, s0w, b0w);
    out[n++] = Mix.of(27, s0t, b0t);
    out[n++] = Mix.of(28, s0c, b0c);
    out[n++] = Mix.of(29, s0p, b0p, s0t, b0t);
    out[n++] = Mix.of(30, s0c, b0w);
    out[n++] = Mix.of(31, s0w, b0c);
    out[n++] = Mix.of(46, b0t, b1t);
    out[n++] = Mix.of(47, b0x, b1t);
    out[n++] = Mix.of(48, b0t, b1x);
    out[n++] = Mix.of(49, b0w, b1w);
    out[n++] = Mix.of(50, b0c, b1c);
    out[n++] = Mix.of(51, s0t, b1t);
    out[n++] = Mix.of(52, s0w, b1w);
    out[n++] = Mix.of(53, s0x, b1t);
    out[n++] = Mix.of(59, s0t, b0t, b1t);
    out[n++] = Mix.of(60, b0t, b1t, b2t);
    out[n++] = Mix.of(64, s0x, b0t, b1t);
    out[n++] = Mix.of(65, s0t, b0x, b1t);
    out[n++] = Mix.of(66, s0t, b0t, b1x);
    out[n++] = Mix.of(68, s0t, b0t, b1t, b2t);
    out[n++] = Mix.of(130, near, s0w);
    out[n++] = Mix.of(131, near, b0w);
    out[n++] = Mix.of(132, near, s0t, b0t);
    out[n++] = Mix.of(140, s0t, s0after, b0before, b0t);
    out[n++] = Mix.of(141, s0before, s0t, b0t, b1t);
    out[n++] = Mix.of(144, inner, s0t, b0t);
    out[n++] = Mix.of(147, inner, s0w, b0t);
    out[n++] = Mix.of(152, s0w, b0t, w.verbsAfter(b0));
    return n;
  }

  /** What depends on the two words on top of the stack alone. */
  static int below(Words w, int s1, int s0, int from, int[] out) {
    int n = from;
    int s0w = w.lower[s0];
    int s1w = w.lower[s1];
    int s0t = w.tag[s0];
    int s1t = w.tag[s1];
    int s0x = w.both[s0];
    int s1x = w.both[s1];
    int s0c = w.cluster[s0];
    int s1c = w.cluster[s1];
    int s0p = w.cluster8[s0];
    int s1p = w.cluster8[s1];
    int far = distance(s1, s0);
    int s0before = w.tag[Math.max(s0 - 1, 0)];
    int s1after = w.tag[s1 + 1];
    int outer = w.between(s1, s0);
    out[n++] = Mix.of(5, s1w);
    out[n++] = Mix.of(6, s1t);
    out[n++] = Mix.of(7, s1x);
    out[n++] = Mix.of(8, s1c, s1t);
    out[n++] = Mix.of(32, s1x, s0x);
    out[n++] = Mix.of(33, s1x, s0t);
    out[n++] = Mix.of(34, s1t, s0x);
    out[n++] = Mix.of(35, s1w, s0w);
    out[n++] = Mix.of(36, s1t, s0t);
    out[n++] = Mix.of(37, s1c, s0c);
    out[n++] = Mix.of(38, s1p, s0p, s1t, s0t);
    out[n++] = Mix.of(39, s1c, s0w);
    out[n++] = Mix.of(40, s1w, s0c);
    out[n++] = Mix.of(133, far, s1w);
    out[n++] = Mix.of(134, far, s0w);
    out[n++] = Mix.of(135, far, s1t, s0t);
    out[n++] = Mix.of(142, s1t, s1after, s0before, s0t);
    out[n++] = Mix.of(145, outer, s1t, s0t);
    out[n++] = Mix.of(146, outer, s1w, s0t);
    return n;
  }

  /** What depends on the two words on top of the stack and the next word alone. */
  static int three(Words w, int s1, int s0, int b0, int from, int[] out) {
    int n = from;
    int b1 = b0 + 1;
    int s0w = w.lower[s0];
    int s1w = w.lower[s1];
    int b0w = w.lower[b0];
    int s0t = w.tag[s0];
    int s1t = w.tag[s1];
    int b0t = w.tag[b0];
    int b1t = w.tag[b1];
    int s0x = w.both[s0];
    int s1x = w.both[s1];
    int b0x = w.both[b0];
    int s1c = w.cluster[s1];
    int b0c = w.cluster[b0];
    int s0p = w.cluster8[s0];
    int s1p = w.cluster8[s1];
    int b0p = w.cluster8[b0];
    int s1after = w.tag[s1 + 1];
    int inner = w.between(s0, b0);
    int outer = w.between(s1, s0);
    out[n++] = Mix.of(41, s1x, b0t);
    out[n++] = Mix.of(42, s1t, b0x);
    out[n++] = Mix.of(43, s1w, b0w);
    out[n++] = Mix.of(44, s1t, b0t);
    out[n++] = Mix.of(45, s1c, b0c);
    out[n++] = Mix.of(56, s1t, b1t);
    out[n++] = Mix.of(58, s1t, s0t, b0t);
    out[n++] = Mix.of(61, s1x, s0t, b0t);
    out[n++] = Mix.of(62, s1t, s0x, b0t);
    out[n++] = Mix.of(63, s1t, s0t, b0x);
    out[n++] = Mix.of(67, s1t, s0t, b0t, b1t);
    out[n++] = Mix.of(71, s1p, s0p, b0p, b0t);
    out[n++] = Mix.of(72, s1w, s0w, b0t);
    out[n++] = Mix.of(73, s1w, s0t, b0w);
    out[n++] = Mix.of(74, s1t, s0w, b0w);
    out[n++] = Mix.of(143, s1t, s1after, s0t, b0t);
    out[n++] = Mix.of(148, outer, inner, s0t, b0t);
    out[n++] = Mix.of(149, outer, s1t, s0t, b0t);
    out[n++] = Mix.of(150, w.verbsAfter(b0), s1t, s0t, b0t);
    return n;
  }

  /** What depends on what lies deeper and on what hangs on the words already. */
  static int others(Words w, Configuration c, int from, int[] out) {
    int n = from;
    int[] nodes = c.nodes;
    int s0 = c.stack(0);
    int s1 = c.stack(1);
    int s2 = c.stack(2);
    int s3 = c.stack(3);
    int b0 = c.next;
    int s0w = w.lower[s0];
    int s1w = w.lower[s1];
    int s2w = w.lower[s2];
    int b0w = w.lower[b0];
    int s0t = w.tag[s0];
    int s1t = w.tag[s1];
    int s2t = w.tag[s2];
    int s3t = w.tag[s3];
    int b0t = w.tag[b0];
    int s0x = w.both[s0];
    int s1x = w.both[s1];
    int b0x = w.both[b0];
    int s0n = s0 * Configuration.FIELDS;
    int s1n = s1 * Configuration.FIELDS;
    int s2n = s2 * Configuration.FIELDS;
    int b0n = b0 * Configuration.FIELDS;
    int s0l = nodes[s0n + Configuration.LEFT1];
    int s0l2 = nodes[s0n + Configuration.LEFT2];
    int s0r = nodes[s0n + Configuration.RIGHT1];
    int s0r2 = nodes[s0n + Configuration.RIGHT2];
    int s1l = nodes[s1n + Configuration.LEFT1];
    int s1r = nodes[s1n + Configuration.RIGHT1];
    int s1r2 = nodes[s1n + Configuration.RIGHT2];
    int s2r = nodes[s2n + Configuration.RIGHT1];
    int b0l = nodes[b0n + Configuration.LEFT1];
    int b0l2 = nodes[b0n + Configuration.LEFT2];
    int s0lt = w.tag[s0l];
    int s0rt = w.tag[s0r];
    int s1lt = w.tag[s1l];
    int s1rt = w.tag[s1r];
    int b0lt = w.tag[b0l];
    int s0ll = nodes[s0l * Configuration.FIELDS + Configuration.LABEL];
    int s0rl = nodes[s0r * Configuration.FIELDS + Configuration.LABEL];
    int s1ll = nodes[s1l * Configuration.FIELDS + Configuration.LABEL];
    int s1rl = nodes[s1r * Configuration.FIELDS + Configuration.LABEL];
    int b0ll = nodes[b0l * Configuration.FIELDS + Configuration.LABEL];
    int s0rl2 = nodes[s0r2 * Configuration.FIELDS + Configuration.LABEL];
    int s1rl2 = nodes[s1r2 * Configuration.FIELDS + Configuration.LABEL];
    int s0ll2 = nodes[s0l2 * Configuration.FIELDS + Configuration.LABEL];
    int b0ll2 = nodes[b0l2 * Configuration.FIELDS + Configuration.LABEL];
    int s0left = nodes[s0n + Configuration.LEFT_LABELS];
    int s0right = nodes[s0n + Configuration.RIGHT_LABELS];
    int s1left = nodes[s1n + Configuration.LEFT_LABELS];
    int s1right = nodes[s1n + Configuration.RIGHT_LABELS];
    int b0left = nodes[b0n + Configuration.LEFT_LABELS];
    int s2right = nodes[s2n + Configuration.RIGHT_LABELS];
    int near = distance(s0, b0);
    int s0count =
        nodes[s0n + Configuration.LEFT_COUNT] * 8 + nodes[s0n + Configuration.RIGHT_COUNT];
    int s1count =
        nodes[s1n + Configuration.LEFT_COUNT] * 8 + nodes[s1n + Configuration.RIGHT_COUNT];
    int b0count = nodes[b0n + Configuration.LEFT_COUNT];
    out[n++] = Mix.of(17, s2w);
    out[n++] = Mix.of(18, s2t);
    out[n++] = Mix.of(54, s2t, s0t);
    out[n++] = Mix.of(55, s2w, s0w);
    out[n++] = Mix.of(57, s2t, s1t, s0t);
    out[n++] = Mix.of(69, s2t, s1t, s0t, b0t);
    out[n++] = Mix.of(70, s3t, s2t, s1t, s0t);
    out[n++] = Mix.of(75, s2w, s1t, s0t);
    out[n++] = Mix.of(80, w.lower[s0l], s0t, s0ll);
    out[n++] = Mix.of(81, w.lower[s0r], s0t, s0rl);
    out[n++] = Mix.of(82, w.lower[s1l], s1t, s1ll);
    out[n++] = Mix.of(83, w.lower[s1r], s1t, s1rl);
    out[n++] = Mix.of(84, w.lower[b0l], b0t, b0ll);
    out[n++] = Mix.of(85, s0ll, s0x);
    out[n++] = Mix.of(86, s0rl, s0x);
    out[n++] = Mix.of(87, s1ll, s1x);
    out[n++] = Mix.of(88, s1rl, s1x);
    out[n++] = Mix.of(89, b0ll, b0x);
    out[n++] = Mix.of(90, w.tag[s0r2], s0rl2, s0t, b0t);
    out[n++] = Mix.of(91, w.tag[s1r2], s1rl2, s1t, s0t);
    out[n++] = Mix.of(92, w.tag[s0l2], s0ll2, s0t, b0t);
    out[n++] = Mix.of(93, w.tag[b0l2], b0ll2, b0t, s0t);
    out[n++] = Mix.of(94, s0t, b0t, s0lt, s0ll);
    out[n++] = Mix.of(95, s0t, b0t, s0rt, s0rl);
    out[n++] = Mix.of(96, s0t, b0t, b0lt, b0ll);
    out[n++] = Mix.of(97, s1t, s0t, s0lt, s0ll);
    out[n++] = Mix.of(98, s1t, s0t, s0rt, s0rl);
    out[n++] = Mix.of(99, s1t, s0t, s1rt, s1rl);
    out[n++] = Mix.of(100, s1t, s0t, s1lt, s1ll);
    out[n++] = Mix.of(101, w.both[s0l], s1w, s0t);
    out[n++] = Mix.of(102, w.both[s0l], s1t, s0w);
    out[n++] = Mix.of(103, w.both[s0l], s0t, b0w);
    out[n++] = Mix.of(104, w.both[b0l], s0w, b0t);
    out[n++] = Mix.of(105, w.both[b0l], s0t, b0w);
    out[n++] = Mix.of(106, w.both[s1r], s1t, s0w);
    out[n++] = Mix.of(107, s1w, w.lower[s0l], s0w);
    out[n++] = Mix.of(108, s1x, s0ll, s0t);
    out[n++] = Mix.of(109, s2t, s2r == 0 ? 0 : w.tag[s2r], s1t, s0t);
    out[n++] = Mix.of(110, s0left, s0t, b0t);
    out[n++] = Mix.of(111, s0right, s0t, b0t);
    out[n++] = Mix.of(112, s1left, s1t, s0t);
    out[n++] = Mix.of(113, s1right, s1t, s0t);
    out[n++] = Mix.of(114, b0left, b0t, s0t);
    out[n++] = Mix.of(115, s0left, s0w);
    out[n++] = Mix.of(116, s0right, s0w);
    out[n++] = Mix.of(117, s1right, s1w, s0t);
    out[n++] = Mix.of(118, b0left, b0w);
    out[n++] = Mix.of(119, s1left, s1right, s1t, s0x);
    out[n++] = Mix.of(120, s0left, s0right, s0t, b0x);
    out[n++] = Mix.of(121, s1right, s0left, s1t, s0t);
    out[n++] = Mix.of(122, s0left, b0left, s0t, b0t);
    out[n++] = Mix.of(123, s2right, s2t, s1t, s0t);
    out[n++] = Mix.of(136, s0count, s0t, b0t);
    out[n++] = Mix.of(137, s1count, s1t, s0t);
    out[n++] = Mix.of(138, b0count, b0t, s0t);
    out[n++] = Mix.of(139, near, s0count, s0t, b0t);
    out[n++] = Mix.of(151, c.depth < 4 ? c.depth : 4, s1t, s0t, b0t);
    return n;
  }

  static int distance(int from, int to) {
    int d = to - from;
    if (from == 0) {
      return 0;
    }
    return d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8;
  }
}
