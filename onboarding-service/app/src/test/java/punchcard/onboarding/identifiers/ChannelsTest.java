package punchcard.onboarding.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.onboarding.identity.EmailAddress;
import punchcard.onboarding.identity.Identifier;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.PhoneNumber;
import punchcard.onboarding.identity.SendCode.NotSent;

/// What is set up reaches, and nothing else does.
class ChannelsTest {
  private static final Instant SOON = Instant.parse("2026-11-22T12:10:00Z");

  @Test
  void where_nothing_is_set_up_nobody_is_reached() {
    Channels none = new Channels(Optional.empty(), Optional.empty());

    for (IdentifierKind kind : IdentifierKind.values()) assertThat(none.reaches(kind)).isFalse();
  }

  @Test
  void whoever_does_not_answer_has_taken_nothing_and_what_is_said_of_it_names_nobody()
      throws IOException {
    int closed = closedPort();
    Channels channels =
        new Channels(
            Optional.of(server("smtp://localhost:" + closed)),
            Optional.of(
                new SmsGateway(URI.create("http://localhost:" + closed), Optional.empty())));

    for (Identifier to :
        new Identifier[] {new EmailAddress("anna@example.com"), new PhoneNumber("+491711234567")})
      assertThatThrownBy(() -> channels.send(to, "123456", SOON))
          .isInstanceOf(NotSent.class)
          .message()
          .doesNotContain(to.text(), "123456");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:25", "http://localhost:25", "smtp:localhost", "imap://host"})
  void a_mail_server_is_an_address_of_smtp(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> server(url));
  }

  @Test
  void a_password_is_only_sent_under_tls() {
    assertThat(server("smtp://anna:secret@mail.example.com:587").session().getProperties())
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.auth", "true");
    assertThat(server("smtp://localhost:25").session().getProperties())
        .containsEntry("mail.smtp.starttls.required", "false");
  }

  private static MailServer server(String url) {
    return new MailServer(URI.create(url), "punchcard@example.com");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
