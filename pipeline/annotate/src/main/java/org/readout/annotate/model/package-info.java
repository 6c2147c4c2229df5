/**
 * The grammar engine: tags and dependency trees from linear models over hashed features.
 *
 * <p>A word is a handful of numbers ({@link org.readout.annotate.model.Words}); a feature is one
 * number hashed from several of them; a model is a table that is asked with such numbers. Nothing
 * is allocated for a feature.
 */
@NullMarked
package org.readout.annotate.model;

import org.jspecify.annotations.NullMarked;
