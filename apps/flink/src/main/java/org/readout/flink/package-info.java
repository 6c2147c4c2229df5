/**
 * The stages as a distributed job on Apache Flink. {@link Job} starts it, {@link Press} says which
 * steps it has.
 */
@NullMarked
package org.readout.flink;

import org.jspecify.annotations.NullMarked;
