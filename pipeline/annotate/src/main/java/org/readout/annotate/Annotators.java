package org.readout.annotate;

import org.readout.annotate.model.Grammar;
import org.readout.annotate.names.NameTagger;

/** Where annotators come from. */
public final class Annotators {
  private Annotators() {}

  /**
   * The annotator that everybody shares. Its models are loaded once, when they are first needed.
   */
  public static Annotator standard() {
    return Standard.ANNOTATOR;
  }

  private static final class Standard {
    static final Annotator ANNOTATOR =
        new GrammarAnnotator(() -> Grammars.LOADED, () -> NameTaggers.LOADED);
  }

  private static final class Grammars {
    static final Grammar LOADED = Grammar.standard();
  }

  private static final class NameTaggers {
    static final NameTagger LOADED = NameTagger.standard();
  }
}
