package org.readout.vocabulary;

import java.util.Optional;

/** Another report that a report links to. */
public record RelatedReport(String title, Optional<String> url) {}
