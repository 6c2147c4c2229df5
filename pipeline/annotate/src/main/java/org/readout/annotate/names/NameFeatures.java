package org.readout.annotate.names;

/** What of a word and its surroundings speaks for one label or another, as hashes. */
public final class NameFeatures {
  /** The most features of a word. */
  public static final int MOST = 64;

  private NameFeatures() {}

  /**
   * The features of word {@code i}.
   *
   * @param out gets the hashes
   * @return how many there are
   */
  public static int of(NameSentence s, int i, int[] out) {
    int at = i + NameSentence.EDGE;
    int n = 0;
    int lower = s.lower[at];
    int shape = s.shape[at];
    int tag = s.tag[at];
    int cluster = s.cluster[at];
    int start = s.runStart[at];
    int end = s.runEnd[at];
    int opens = i == 0 ? 1 : 0;
    int place = Math.min(at - start, 3) * 4 + Math.min(end - at, 3);

    out[n++] = Hashes.of(1, opens * 2 + (s.titleCase ? 1 : 0));
    out[n++] = Hashes.of(2, lower);
    out[n++] = Hashes.of(3, s.form[at], opens);
    out[n++] = Hashes.of(4, s.lower[at - 1]);
    out[n++] = Hashes.of(5, s.lower[at + 1]);
    out[n++] = Hashes.of(6, s.lower[at - 2]);
    out[n++] = Hashes.of(7, s.lower[at + 2]);
    out[n++] = Hashes.of(8, s.lower[at - 1], lower);
    out[n++] = Hashes.of(9, lower, s.lower[at + 1]);
    out[n++] = Hashes.of(10, s.lower[at - 1], s.lower[at + 1]);

    out[n++] = Hashes.of(11, shape, opens);
    out[n++] = Hashes.of(12, s.shape[at - 1], shape);
    out[n++] = Hashes.of(13, shape, s.shape[at + 1]);
    out[n++] = Hashes.of(14, s.shape[at - 1], shape, s.shape[at + 1]);
    out[n++] = Hashes.of(16, s.prefix3[at]);
    out[n++] = Hashes.of(17, s.suffix2[at]);
    out[n++] = Hashes.of(18, s.suffix3[at]);
    out[n++] = Hashes.of(19, s.suffix4[at]);

    out[n++] = Hashes.of(20, tag);
    out[n++] = Hashes.of(21, s.tag[at - 1], tag);
    out[n++] = Hashes.of(22, tag, s.tag[at + 1]);
    out[n++] = Hashes.of(23, s.tag[at - 1], s.tag[at + 1], tag);

    out[n++] = Hashes.of(25, cluster);
    out[n++] = Hashes.of(26, s.cluster[at - 1]);
    out[n++] = Hashes.of(27, s.cluster[at + 1]);
    out[n++] = Hashes.of(28, s.cluster[at - 1], cluster);
    out[n++] = Hashes.of(29, cluster, s.cluster[at + 1]);
    out[n++] = Hashes.of(30, s.cluster[at - 2], s.cluster[at - 1]);
    out[n++] = Hashes.of(31, s.cluster[at + 1], s.cluster[at + 2]);

    out[n++] = Hashes.of(32, place);
    out[n++] = Hashes.of(33, place, shape);
    out[n++] = Hashes.of(34, place, tag);
    out[n++] = Hashes.of(35, place, s.lower[start - 1]);
    out[n++] = Hashes.of(36, place, s.lower[end + 1]);
    out[n++] = Hashes.of(37, s.lower[start - 1], s.lower[start - 2]);
    out[n++] = Hashes.of(38, s.lower[end + 1], s.lower[end + 2]);
    out[n++] = Hashes.of(39, place, s.cluster[start - 1]);
    out[n++] = Hashes.of(40, place, s.cluster[end + 1]);
    out[n++] = Hashes.of(41, Math.min(at - start, 3), s.lower[start]);
    out[n++] = Hashes.of(42, Math.min(end - at, 3), s.lower[end]);
    out[n++] = Hashes.of(43, Math.min(at - start, 3), s.cluster[start]);
    out[n++] = Hashes.of(44, Math.min(end - at, 3), s.cluster[end]);
    out[n++] = Hashes.of(45, s.cluster[start - 1], s.cluster[end + 1]);

    int known = s.known[at];
    out[n++] = Hashes.of(46, known);
    out[n++] = Hashes.of(47, s.known[at - 1], known, s.known[at + 1]);
    out[n++] = Hashes.of(49, known, place);
    out[n++] = Hashes.of(50, known, s.cluster[at - 1]);
    if (s.seen[at] != 0) {
      out[n++] = Hashes.of(51, s.seen[at]);
      out[n++] = Hashes.of(52, s.seen[at], place);
      out[n++] = Hashes.of(53, s.seen[at], s.seen[at - 1], s.seen[at + 1]);
    }
    if (at + 3 < s.form.length) {
      out[n++] = Hashes.of(55, s.lower[at - 3]);
      out[n++] = Hashes.of(56, s.lower[at + 3]);
    }
    return n;
  }
}
