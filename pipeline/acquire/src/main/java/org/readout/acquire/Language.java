package org.readout.acquire;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The language of a text, among 97. A short text in Latin letters is left unnamed, as names and
 * figures mislead; so is one that the detector is in doubt about.
 */
final class Language {
  /** Characters looked at; more would tell no more. */
  private static final int SAMPLE = 2000;

  /** Fewest letters of a text that is named by its words. */
  private static final int FEWEST = 80;

  private static final double DOUBT = 0.8;

  /**
   * Detectors that nobody uses at the moment. Each is for one thread at a time, and dear to make;
   * every page is read by a thread of its own.
   */
  private static final Queue<LangIdV3> DETECTORS = new ConcurrentLinkedQueue<>();

  private Language() {}

  /**
   * ISO 639-1, "und" for what is surely not English though its name is in doubt, empty where it
   * cannot be told.
   */
  static Optional<String> of(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
      }
    }
    boolean foreignLetters = latin * 2 < letters;
    if (letters == 0 || isSpelledOut(sample, letters) || (letters < FEWEST && !foreignLetters)) {
      return Optional.empty();
    }
    DetectedLanguage detected = detected(sample);
    boolean sure = detected.getConfidence() >= DOUBT;
    if (foreignLetters) {
      return Optional.of(
          sure && !detected.getLangCode().equals("en") ? detected.getLangCode() : "und");
    }
    return sure ? Optional.of(detected.getLangCode()) : Optional.empty();
  }

  private static DetectedLanguage detected(String sample) {
    LangIdV3 detector = DETECTORS.poll();
    if (detector == null) {
      detector = new LangIdV3();
    }
    DetectedLanguage detected = detector.classify(sample, true);
    DETECTORS.add(detector);
    return detected;
  }

  /** Damaged text, in which every letter stands alone, looks like some rare language. */
  private static boolean isSpelledOut(String text, int letters) {
    int alone = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      alone +=
          Character.isLetter(text.charAt(i))
                  && text.charAt(i - 1) == ' '
                  && text.charAt(i + 1) == ' '
              ? 1
              : 0;
    }
    return alone * 2 > letters;
  }
}
