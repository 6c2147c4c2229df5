package org.readout.annotate.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;

/**
 * What is known of words and phrases before any text is read, all of it by hashes.
 *
 * <p>Clusters of like words ({@link Hashes#lower}, numbers from 1); words in small letters that
 * stand within names (of, al, 's); and phrases known as names ({@link #phrase}) with a set of
 * kinds.
 */
public final class NameLexicon {
  /** The most words of a known phrase. */
  public static final int LONGEST_PHRASE = 6;

  private static final int PHRASE = 91;
  private static final int START = 17;

  private final IntIndex clusterOf;
  private final IntIndex joins;
  private final IntIndex kindsOf;

  /**
   * @param clusters the cluster of a word, from 1 to 255
   * @param joining words that stand within names, each with 1
   * @param phrases the kinds of a phrase and of each beginning of one, as bits: 1 that it goes on,
   *     then a bit for each kind
   */
  public NameLexicon(
      SortedMap<Integer, Integer> clusters,
      SortedMap<Integer, Integer> joining,
      SortedMap<Integer, Integer> phrases) {
    this(IntIndex.of(clusters), IntIndex.of(joining), IntIndex.of(phrases));
  }

  private NameLexicon(IntIndex clusters, IntIndex joining, IntIndex phrases) {
    clusterOf = clusters;
    joins = joining;
    kindsOf = phrases;
  }

  /** The hash of no words, to be gone on from with {@link #phrase(int, int)}. */
  public static int noWords() {
    return START;
  }

  /** The hash of a phrase with one word more; {@code word} is the word's {@link Hashes#form}. */
  public static int phrase(int before, int word) {
    return Hashes.of(PHRASE, before, word);
  }

  int cluster(int lower) {
    return clusterOf.get(lower);
  }

  boolean joins(int lower) {
    return joins.get(lower) != 0;
  }

  /** The kinds of a phrase as bits, or 0 where it is not known. */
  int kinds(int phrase) {
    return kindsOf.get(phrase);
  }

  void write(DataOutputStream out) throws IOException {
    clusterOf.write(out);
    joins.write(out);
    kindsOf.write(out);
  }

  static NameLexicon read(DataInputStream in) throws IOException {
    return new NameLexicon(IntIndex.read(in), IntIndex.read(in), IntIndex.read(in));
  }
}
