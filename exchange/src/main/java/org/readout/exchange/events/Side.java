package org.readout.exchange.events;

import java.util.Optional;
import org.readout.knowledge.Country;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;

/**
 * Who stands on one side of a coded event.
 *
 * @param id who
 * @param name in full
 * @param kind what sort of actor
 * @param country whose
 * @param entity CAMEO's code of the country, else what kind of body it is: IGO, NGO; or ""
 * @param sector PLOVER's sector; "" for a country itself and where it is not known
 * @param group CAMEO's code of the organisation or group; or ""
 * @param title the office held on the day of the report
 * @param raw the words that first name the actor
 */
record Side(
    ActorId id,
    String name,
    Actor.Kind kind,
    Optional<Country> country,
    String entity,
    String sector,
    String group,
    Optional<String> title,
    Optional<String> raw) {

  /** CAMEO's code: entity, role and group run together, as in RUSGOV or IGOUNO. */
  String code() {
    return entity + (sector.equals(entity) ? "" : sector) + group;
  }

  /** What tells it from others: its code, or its id where it has none. */
  String key() {
    return code().isEmpty() ? id.value() : code();
  }

  String iso() {
    return country.map(c -> c.code().value()).orElse("");
  }
}
