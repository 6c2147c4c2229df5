package org.readout.annotate.model;

/**
 * A tree half built: words on a stack, words to come, and what hangs on what so far.
 *
 * <p>The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a word is shifted onto the
 * stack, or the top of the stack is hung on the next word to come, or on the word below it. The
 * place after the last word is the head of the root, so that the root comes last.
 */
final class Configuration {
  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int ACTIONS = 3;

  /** Fields of a word. */
  static final int HEAD = 0;

  static final int LABEL = 1;
  static final int LEFT1 = 2;
  static final int LEFT2 = 3;
  static final int RIGHT1 = 4;
  static final int RIGHT2 = 5;

  /** The labels of its left and right dependents, one bit each, and how many there are. */
  static final int LEFT_LABELS = 6;

  static final int RIGHT_LABELS = 7;
  static final int LEFT_COUNT = 8;
  static final int RIGHT_COUNT = 9;
  static final int FIELDS = 10;

  final int size;
  final int[] nodes;
  final int[] stack;
  int depth;
  int next;
  float score;

  /** Whether all steps so far are those of the reference; asked for in training. */
  boolean right;

  Configuration(int size) {
    this.size = size;
    nodes = new int[(size + 2) * FIELDS];
    stack = new int[size + 2];
  }

  void start() {
    depth = 0;
    next = 1;
    score = 0;
    right = true;
    java.util.Arrays.fill(nodes, 0);
  }

  void copy(Configuration other) {
    System.arraycopy(other.nodes, 0, nodes, 0, (other.next + 1) * FIELDS);
    System.arraycopy(other.stack, 0, stack, 0, other.depth);
    depth = other.depth;
    next = other.next;
    score = other.score;
    right = other.right;
  }

  int node(int word, int field) {
    return nodes[word * FIELDS + field];
  }

  /** The word {@code k} below the top of the stack, or 0. */
  int stack(int k) {
    return k < depth ? stack[depth - 1 - k] : 0;
  }

  boolean isDone() {
    return next > size && depth == 0;
  }

  boolean can(int action) {
    return switch (action) {
      case SHIFT -> next <= size;
      case LEFT -> depth > 0 && (next <= size || depth == 1);
      default -> depth > 1;
    };
  }

  void shift() {
    stack[depth++] = next++;
    if (next <= size) {
      java.util.Arrays.fill(nodes, next * FIELDS, (next + 1) * FIELDS, 0);
    }
  }

  /** Hangs the top of the stack on the next word; 0 is above the root. */
  void left(int label) {
    int word = stack[--depth];
    int at = word * FIELDS;
    nodes[at + LABEL] = label;
    if (next > size) {
      nodes[at + HEAD] = 0;
      return;
    }
    nodes[at + HEAD] = next;
    int head = next * FIELDS;
    nodes[head + LEFT2] = nodes[head + LEFT1];
    nodes[head + LEFT1] = word;
    nodes[head + LEFT_LABELS] |= 1 << (label & 31);
    nodes[head + LEFT_COUNT]++;
  }

  /** Hangs the top of the stack on the word below it. */
  void right(int label) {
    int word = stack[--depth];
    int above = stack[depth - 1];
    int at = word * FIELDS;
    nodes[at + LABEL] = label;
    nodes[at + HEAD] = above;
    int head = above * FIELDS;
    nodes[head + RIGHT2] = nodes[head + RIGHT1];
    nodes[head + RIGHT1] = word;
    nodes[head + RIGHT_LABELS] |= 1 << (label & 31);
    nodes[head + RIGHT_COUNT]++;
  }

  /**
   * How many arcs of the reference an action puts out of reach (Goldberg and Nivre 2013).
   *
   * @param heads the reference's heads, by word; 0 is above the root
   */
  int cost(int action, int[] heads) {
    int lost = 0;
    if (action == SHIFT) {
      for (int k = 0; k < depth; k++) {
        if (heads[stack[k]] == next) {
          lost++;
        }
        if (k < depth - 1 && heads[next] == stack[k]) {
          lost++;
        }
      }
      return lost;
    }
    int top = stack[depth - 1];
    int head = heads[top] == 0 ? size + 1 : heads[top];
    for (int d = next; d <= size; d++) {
      if (heads[d] == top) {
        lost++;
      }
    }
    if (action == LEFT) {
      boolean below = depth > 1 && head == stack[depth - 2];
      if (below || head > next) {
        lost++;
      }
    } else if (head >= next) {
      lost++;
    }
    return lost;
  }
}
