package org.readout.interpret.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.interpret.Trail;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.Evidence;

/**
 * Finds a report's own counts of contacts: "their third meeting this year", "the fourth phone call
 * since ...".
 */
public final class CountClaimFinder {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");
  private static final Map<String, Optional<Channel>> COUNTED =
      Map.of(
          "call", Optional.of(Channel.PHONE),
          "conversation", Optional.empty(),
          "meeting", Optional.of(Channel.MEETING),
          "summit", Optional.of(Channel.SUMMIT),
          "visit", Optional.of(Channel.VISIT),
          "talk", Optional.empty(),
          "contact", Optional.empty());
  private static final Set<String> BY_PHONE = Set.of("phone", "telephone");

  /** The claims of a report in text order; ids {@code n1}, {@code n2} ... */
  public List<CountClaim> find(IdentifiedReport report, List<Contact> contacts, Trail trail) {
    List<CountClaim> claims = new ArrayList<>();
    for (Sentence s : report.words().sentences()) {
      for (Token noun : s.tokens()) {
        Optional<Channel> channel = COUNTED.getOrDefault(noun.lemma(), Optional.empty());
        if (!noun.upos().equals("NOUN") || !COUNTED.containsKey(noun.lemma())) {
          continue;
        }
        Optional<Token> ordinal =
            s.dependents(noun).stream().filter(t -> ordinal(t) > 0).findFirst();
        if (ordinal.isEmpty()) {
          continue;
        }
        Evidence words = Evidence.of(report.report().text(), s.subtree(noun));
        Optional<Contact> contact =
            contacts.stream()
                .filter(c -> c.evidence().stream().anyMatch(e -> e.span().contains(noun.span())))
                .findFirst();
        if (contact.isEmpty()) {
          trail.turnedDown(
              "count claim",
              "count-claims/ordinal",
              List.of(words),
              "it is not clear between whom");
          continue;
        }
        boolean byPhone = s.dependents(noun).stream().anyMatch(t -> BY_PHONE.contains(t.lemma()));
        String id = "n" + (claims.size() + 1);
        claims.add(
            new CountClaim(
                id,
                ordinal(ordinal.get()),
                byPhone ? Optional.of(Channel.PHONE) : channel,
                contact.get().participants(),
                new Timing(report, s).since(),
                Optional.of(contact.get().id()),
                List.of(Evidence.of(report.report().text(), s.span()))));
        trail.found(
            id,
            "count-claims/ordinal",
            List.of(words),
            "\"" + ordinal.get().form() + "\" counts \"" + noun.form() + "\"");
      }
    }
    return claims;
  }

  /** 1 for "first", 23 for "23rd"; 0 for any other word. */
  private static int ordinal(Token t) {
    int listed = ORDINALS.indexOf(t.lemma()) + 1;
    if (listed > 0) {
      return listed;
    }
    String form = t.form();
    int digits = 0;
    while (digits < form.length() && digits < 4 && Character.isDigit(form.charAt(digits))) {
      digits++;
    }
    boolean ends = digits > 0 && form.substring(digits).matches("st|nd|rd|th");
    return ends ? Integer.parseInt(form.substring(0, digits)) : 0;
  }
}
