/** Fetches pages and feeds: politely, within limits, and never from inside a network. */
@NullMarked
package org.readout.acquire.web;

import org.jspecify.annotations.NullMarked;
