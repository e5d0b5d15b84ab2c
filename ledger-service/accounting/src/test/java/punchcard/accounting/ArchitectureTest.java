package punchcard.accounting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import punchcard.testkit.Architecture;

/// The accounts are worked out alone.
final class ArchitectureTest {
  private static final JavaClasses ACCOUNTING =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("punchcard.accounting");

  @Test
  void they_need_the_journal_and_no_clock() {
    Architecture.coreIsPure(
        "punchcard.accounting", "punchcard.ledger.journal..", "punchcard.ledger.programme..");
  }

  @Test
  void money_is_never_a_floating_point_number() {
    noClasses().should().dependOnClassesThat().areAssignableTo(Double.class).check(ACCOUNTING);
    noClasses().should().dependOnClassesThat().areAssignableTo(Float.class).check(ACCOUNTING);
  }

  @Test
  void no_package_needs_one_that_needs_it() {
    slices().matching("punchcard.accounting.(*)..").should().beFreeOfCycles().check(ACCOUNTING);
  }
}
