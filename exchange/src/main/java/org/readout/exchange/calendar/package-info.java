/** What is planned next, for calendars. */
@NullMarked
package org.readout.exchange.calendar;

import org.jspecify.annotations.NullMarked;
