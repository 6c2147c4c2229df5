package org.readout.vocabulary;

import java.util.regex.Pattern;

/**
 * A stable name for an actor, such as {@code person/vladimir-putin}, {@code country/rus}, {@code
 * org/kremlin} or {@code group/hamas}.
 *
 * @param value kind, a slash, and lower-case words joined by hyphens
 */
public record ActorId(String value) implements Comparable<ActorId> {
  private static final Pattern FORM =
      Pattern.compile(
          "(person|country|org|group|media)/[\\p{Ll}\\p{Lo}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{Nd}]+)*");

  public ActorId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an actor id: " + value);
    }
  }

  @Override
  public int compareTo(ActorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
