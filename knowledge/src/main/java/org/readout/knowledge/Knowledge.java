package org.readout.knowledge;

/**
 * What the program knows about the world, read once from data files that name their sources.
 *
 * <p>Immutable after loading and safe to share between threads. Places are read when first asked
 * for.
 */
public final class Knowledge {
  private final Countries countries;
  private final Actors actors;
  private final Titles titles;
  private final DoubtfulNames doubtfulNames;

  private Knowledge() {
    countries = Countries.bundled();
    actors = Actors.bundled(countries);
    titles = Titles.bundled();
    doubtfulNames = DoubtfulNames.bundled();
  }

  /** The knowledge that comes with the program. */
  public static Knowledge bundled() {
    return Bundled.KNOWLEDGE;
  }

  /** Changes with every change of the data. */
  public String version() {
    return "2026-11-25";
  }

  public Actors actors() {
    return actors;
  }

  public Countries countries() {
    return countries;
  }

  public Places places() {
    return BundledPlaces.PLACES;
  }

  public Titles titles() {
    return titles;
  }

  public DoubtfulNames doubtfulNames() {
    return doubtfulNames;
  }

  private static final class Bundled {
    static final Knowledge KNOWLEDGE = new Knowledge();
  }

  private static final class BundledPlaces {
    static final Places PLACES = Places.bundled(bundled().countries());
  }
}
