package punchcard.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is handed in by an ordinary client is kept as it is.
class MailServerTest {
  private final Path folder;

  MailServerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void each_mail_is_a_file() throws Exception {
    try (MailServer server = MailServer.start(0, folder)) {
      send(server.port(), "anna@example.com", "123456");
      send(server.port(), "bert@example.com", "654321");
    }

    assertThat(mails())
        .hasSize(2)
        .anySatisfy(
            mail ->
                assertThat(mail)
                    .startsWith("Delivered-To: anna@example.com\r\n")
                    .contains("Subject: Your code", "123456"))
        .anySatisfy(mail -> assertThat(mail).contains("bert@example.com", "654321"));
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void what_cannot_be_kept_is_not_taken() throws Exception {
    try (MailServer server = MailServer.start(0, folder)) {
      Files.delete(folder.resolve("tmp"));

      assertThatThrownBy(() -> send(server.port(), "anna@example.com", "123456"))
          .isInstanceOf(MessagingException.class);
      assertThat(mails()).isEmpty();
    }
  }

  private List<String> mails() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      return files.map(MailServerTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void send(int port, String to, String text) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "localhost");
    properties.put("mail.smtp.port", String.valueOf(port));
    MimeMessage mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom(new InternetAddress("punchcard@example.com"));
    mail.setRecipient(RecipientType.TO, new InternetAddress(to));
    mail.setSubject("Your code");
    mail.setText(text);
    Transport.send(mail);
  }
}
