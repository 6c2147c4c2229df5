package org.readout.knowledge;

import java.util.List;

/**
 * Words for an office: "prime minister", "foreign secretary", "emir".
 *
 * @param words in lower case, singular
 * @param written as it is written before a name: "Prime Minister"
 * @param roles the offices that the words may stand for, the usual one first, as {@link
 *     Office#role} names them
 * @param rank how high: 1 for heads of state, 2 for heads of government, 3 for ministers, 4 for
 *     others of the government, 5 for spokespeople and officials, 6 for anybody else
 * @param sector PLOVER's sector of whoever bears it
 * @param beforeName whether it is written before a name as part of it: "President Macron" but not
 *     "leader Macron"
 */
public record Title(
    String words, String written, List<String> roles, int rank, String sector, boolean beforeName) {
  public Title {
    roles = List.copyOf(roles);
    if (rank < 1 || rank > 6) {
      throw new IllegalArgumentException("not a rank: " + rank);
    }
  }
}
