package punchcard.onboarding.identifiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import punchcard.onboarding.evidence.ConsentQuestion;
import punchcard.onboarding.identity.Identifier;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.SendCode;

/// Sends codes by mail, and returns when the mail server has taken it.
final class MailedCodes implements SendCode {
  private static final String TEXT =
      """
      %s

      is your code. It is good until %s.
      Enter it only where you have asked for it, and tell it to nobody. If you have asked for
      nothing, somebody has mistyped an address: then do nothing.
      """;

  private final Session session;
  private final String from;

  MailedCodes(MailServer server) {
    this.session = server.session();
    this.from = server.from();
  }

  @Override
  public boolean reaches(IdentifierKind kind) {
    return kind == IdentifierKind.EMAIL;
  }

  @Override
  public void send(Identifier to, String code, Instant expiresAt) {
    send(to, "Your code", TEXT.formatted(code, expiresAt));
  }

  @Override
  public void send(Identifier to, ConsentQuestion about, String code, Instant expiresAt) {
    send(to, "You are asked for a consent", new ConsentLetter(about, code).mail(expiresAt));
  }

  private void send(Identifier to, String subject, String text) {
    try {
      Transport.send(message(to.text(), subject, text));
    } catch (MessagingException e) {
      // What the server says may name the address, which is in no log.
      throw new NotSent("the mail server: " + e.getClass().getSimpleName(), e);
    }
  }

  /// The subject does not have the code, which would be read from a locked screen.
  private MimeMessage message(String to, String subject, String text) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(from));
    message.setRecipient(RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(text, UTF_8.name());
    return message;
  }
}
