package punchcard.miner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final String[] MINERS = {
    "punchcard.miner.timeline..", "punchcard.miner.points..", "punchcard.miner.spend.."
  };

  private final JavaClasses service =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("punchcard.miner");

  @Test
  void http_knows_no_log_and_nothing_knows_http() {
    noClasses()
        .that()
        .resideInAPackage("punchcard.miner.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("punchcard.avro..", "org.apache.kafka.clients..")
        .check(service);
    noClasses()
        .that()
        .resideOutsideOfPackage("punchcard.miner.http..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("punchcard.miner.http..")
        .check(service);
  }

  @Test
  void a_miner_knows_no_other_and_nothing_but_http_knows_a_miner() {
    for (String miner : MINERS)
      classes()
          .that()
          .resideInAPackage(miner)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(miner, "punchcard.miner.http..")
          .check(service);
  }

  @Test
  void miners_ask_neither_a_clock_nor_chance() {
    noClasses()
        .that()
        .resideInAnyPackage(MINERS)
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .check(service);
  }
}
