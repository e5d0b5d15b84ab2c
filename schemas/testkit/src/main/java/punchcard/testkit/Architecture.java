package punchcard.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/// The rules of the architecture, for each module's own test to check.
public final class Architecture {
  private Architecture() {}

  /// A core needs the JDK, the kernel and JSpecify's annotations, and never asks a clock or chance.
  ///
  /// @param besides packages of another core that it is built on
  public static void coreIsPure(String corePackage, String... besides) {
    JavaClasses core = mainClasses(corePackage);
    List<String> allowed = new ArrayList<>(List.of(besides));
    allowed.addAll(
        List.of(
            "java..",
            "javax.crypto..",
            "org.jspecify.annotations..",
            "punchcard.kernel..",
            corePackage + ".."));
    ArchRule needsOnlyKernel =
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(allowed.toArray(String[]::new));
    ArchRule asksNoClock =
        noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);
    needsOnlyKernel.check(core);
    asksNoClock.check(core);
  }

  /// The shells of one service: `http` and `stream` never meet; only `wiring` sees both.
  public static void shellsKeepApart(String servicePackage) {
    JavaClasses service = mainClasses(servicePackage);
    shellsDoNotUse(servicePackage, "http", "stream").check(service);
    shellsDoNotUse(servicePackage, "stream", "http").check(service);
    noClasses()
        .that()
        .resideOutsideOfPackage(servicePackage + ".wiring..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(servicePackage + ".wiring..")
        .check(service);
    noClasses()
        .that()
        .resideInAPackage(servicePackage + ".http..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("punchcard.avro..")
        .check(service);
  }

  private static ArchRule shellsDoNotUse(String service, String shell, String other) {
    return noClasses()
        .that()
        .resideInAPackage(service + "." + shell + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(service + "." + other + "..");
  }

  private static JavaClasses mainClasses(String packageName) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(packageName);
  }
}
