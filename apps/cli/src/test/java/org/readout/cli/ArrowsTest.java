package org.readout.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md. */
class ArrowsTest {
  private static final JavaClasses READOUT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.readout");

  @Test
  void allModulesAreLookedAt() {
    assertThat(READOUT.size()).isGreaterThan(150);
  }

  @Test
  void onlyAnnotateKnowsTheModels() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.readout.annotate..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("edu.emory..")
        .check(READOUT);
  }

  @Test
  void onlyMeaningKnowsTheSentenceEncoder() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.readout.meaning..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.langchain4j..", "ai.onnxruntime..", "ai.djl..")
        .check(READOUT);
  }

  @Test
  void onlyTheLedgerAndTheFilesOfColumnsKnowSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.readout.ledger..", "org.readout.columnar..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..")
        .check(READOUT);
  }

  @Test
  void theVocabularyKnowsNothingElse() {
    noClasses()
        .that()
        .resideInAPackage("org.readout.vocabulary..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("org.readout.vocabulary..", "java..", "org.jspecify..")
        .check(READOUT);
  }

  @Test
  void noStageKnowsALaterOne() {
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
            "org.readout.cli..")
        .check(READOUT);
  }

  @Test
  void readingKnowsNoLedgerAndNoJson() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.readout.identify..",
            "org.readout.interpret..",
            "org.readout.reader..",
            "org.readout.ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "org.readout.exchange..", "org.readout.cli..")
        .check(READOUT);
  }

  @Test
  void onlyTheCommandLineKnowsTheEvaluation() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.readout.evaluation..", "org.readout.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.readout.evaluation..")
        .check(READOUT);
  }

  @Test
  void theEvaluationUsesTheStagesFrontDoorsOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.readout.evaluation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.readout.identify..", "org.readout.interpret..", "org.readout.cli..")
        .check(READOUT);
  }

  @Test
  void onlyThePagesKnowTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.readout.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.javalin..", "org.eclipse.jetty..", "gg.jte..", "jakarta.servlet..", "biweekly..")
        .check(READOUT);
  }

  /** So that no other command loads the server. */
  @Test
  void onlyTheServeCommandKnowsThePages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.readout.web..")
        .and()
        .doNotHaveSimpleName("ServeCommand")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.readout.web..")
        .check(READOUT);
  }

  @Test
  void thePagesUseTheStagesFrontDoorsOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.readout.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.readout.annotate..",
            "org.readout.identify..",
            "org.readout.interpret..",
            "org.readout.cli..",
            "org.readout.evaluation..")
        .check(READOUT);
  }

  @Test
  void thePipelineHasNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.readout.annotate..", "org.readout.identify..", "org.readout.interpret..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(READOUT);
  }
}
