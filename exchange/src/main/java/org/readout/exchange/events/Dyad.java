package org.readout.exchange.events;

import java.util.Optional;

/**
 * One direction of an event: who did it to whom. What the older data sets call an event.
 *
 * @param number from 1 in its event
 * @param source who did it; empty where nobody is named
 * @param target to whom; empty where nobody is named
 * @param cameo the code in this direction: of a visit, 042 one way and 043 the other
 */
record Dyad(int number, Optional<Side> source, Optional<Side> target, String cameo) {}
