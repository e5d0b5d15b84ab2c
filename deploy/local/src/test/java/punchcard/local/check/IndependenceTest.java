package punchcard.local.check;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class IndependenceTest {
  private static final DescribedPredicate<JavaClass> PUNCHCARDS_OWN =
      DescribedPredicate.describe(
          "are Punchcard's, but neither the check's nor the launcher's",
          type ->
              type.getPackageName().startsWith("punchcard.")
                  && !type.getPackageName().equals("punchcard.local.check")
                  && !type.getPackageName().equals("punchcard.local"));

  @Test
  void the_check_shares_no_code_with_what_it_checks() {
    classes()
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.not(PUNCHCARDS_OWN))
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("punchcard.local.check"));
  }
}
