package org.readout.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.readout", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule ONLY_ANNOTATE_KNOWS_THE_MODELS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.readout.annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("edu.emory..");

  @ArchTest
  static final ArchRule ONLY_THE_LEDGER_KNOWS_SQL =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.readout.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule THE_VOCABULARY_KNOWS_NOTHING_ELSE =
      noClasses()
          .that()
          .resideInAPackage("org.readout.vocabulary..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("org.readout.vocabulary..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule NO_STAGE_KNOWS_A_LATER_ONE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.readout.annotate..", "org.readout.acquire..", "org.readout.knowledge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.readout.identify..",
              "org.readout.interpret..",
              "org.readout.ledger..",
              "org.readout.exchange..",
              "org.readout.cli..");

  @ArchTest
  static final ArchRule READING_KNOWS_NO_LEDGER_AND_NO_JSON =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.readout.identify..",
              "org.readout.interpret..",
              "org.readout.reader..",
              "org.readout.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..", "org.readout.exchange..", "org.readout.cli..");

  @ArchTest
  static final ArchRule THE_PIPELINE_HAS_NO_CLOCK =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.readout.annotate..", "org.readout.identify..", "org.readout.interpret..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");
}
