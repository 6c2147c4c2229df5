/** What a web page says: the article's own words, and what the page says about them. */
@NullMarked
package org.readout.acquire.page;

import org.jspecify.annotations.NullMarked;
