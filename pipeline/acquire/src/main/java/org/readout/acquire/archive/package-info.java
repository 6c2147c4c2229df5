/** Streams the reports out of archives: folders, zip, WARC and JSON lines. */
@NullMarked
package org.readout.acquire.archive;

import org.jspecify.annotations.NullMarked;
