package punchcard.systemtests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.SharedStack;

/// Members prove their addresses by codes that they read in their mail.
@Order(33)
@ExtendWith(SharedStack.class)
class IdentifiersTest {
  private final Punchcard punchcard;
  private final Partner library;

  IdentifiersTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.library = punchcard.partner("library");
  }

  @Test
  void whoever_has_the_code_has_the_address_also_when_onboarding_is_killed_meanwhile() {
    Member anna = reader();
    Member bert = reader();
    awaitProposed(anna, "Anna.Reader@ＥＸＡＭＰＬＥ.com");
    String code = code("anna.reader@example.com");

    punchcard.stack().kill(Part.ONBOARDING.first());
    punchcard.stack().start(Part.ONBOARDING.first());

    await("she has it").until(() -> anna.enterCode("home", code).status() == 200);
    assertThat(anna.identifiers().expect(200).body())
        .contains("anna.reader@example.com", "LINKED", "library");
    awaitProposed(bert, "anna.reader@example.com");
    assertThat(bert.enterCode("home", code("anna.reader@example.com")).expect(409).body())
        .contains("TAKEN")
        .doesNotContain(anna.id());
  }

  @Test
  void while_no_mail_is_taken_no_address_is_proven_and_then_it_goes_on() {
    Member cleo = reader();
    awaitProposed(cleo, "cleo.reader@example.com");
    String code = code("cleo.reader@example.com");

    punchcard.stack().kill(Part.MAIL.first());
    assertThat(cleo.proposeEmail("home", "cleo.reader@example.com").status()).isEqualTo(503);

    punchcard.stack().start(Part.MAIL.first());
    cleo.proposeEmail("home", "cleo.reader@example.com").expect(200);
    assertThat(code("cleo.reader@example.com")).isEqualTo(code);
  }

  @Test
  void an_address_is_in_no_file_but_the_mails() throws IOException {
    Member dora = reader();
    awaitProposed(dora, "canary.reader@example.com");
    dora.enterCode("home", code("canary.reader@example.com")).expect(200);

    assertThat(having("canary.reader@example.com"))
        .isNotEmpty()
        .allMatch(file -> file.startsWith(punchcard.stack().mails()));
  }

  private Member reader() {
    return punchcard.member(library.signUp("card-" + UUID.randomUUID()));
  }

  /// Right after the signup the log may not have her yet.
  private static void awaitProposed(Member member, String address) {
    await("it is proposed")
        .until(
            () -> {
              Reply answer = member.proposeEmail("home", address);
              assertThat(answer.status()).as(answer.body()).isIn(200, 404, 503, 504);
              return answer.status() == 200;
            });
  }

  private String code(String address) {
    return punchcard.mails().codeTo(address);
  }

  /// The files of the whole stack that have this text.
  private List<Path> having(String text) throws IOException {
    return files(punchcard.state()).stream().filter(file -> text(file).contains(text)).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (NoSuchFileException goneMeanwhile) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
