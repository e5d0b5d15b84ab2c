package punchcard.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses language =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("punchcard.rules");

  @Test
  void whoever_reads_an_agreement_needs_no_log_and_no_server() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "io.micronaut..", "punchcard.events..")
        .check(language);
  }

  @Test
  void only_events_know_how_the_log_writes_them() {
    noClasses()
        .that()
        .resideOutsideOfPackage("punchcard.rules.events..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("punchcard.avro..", "org.apache.avro..")
        .check(language);
  }
}
