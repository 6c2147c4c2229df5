package org.readout.annotate;

/** Where annotators come from. */
public final class Annotators {
  private Annotators() {}

  /**
   * The annotator that everybody shares. Its models are loaded once, when the first text comes, and
   * several at a time.
   */
  public static Annotator standard() {
    return Standard.ANNOTATOR;
  }

  private static final class Standard {
    static final Annotator ANNOTATOR = new Nlp4jAnnotator(() -> Models.LOADED);
  }

  private static final class Models {
    static final Nlp4jModels LOADED = Nlp4jModels.load();
  }
}
