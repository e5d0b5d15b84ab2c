package punchcard.onboarding.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;
import punchcard.onboarding.identifiers.MailServer;

/// A mail server on this machine, and all that it was ever given.
final class Mailbox implements AutoCloseable {
  private static final Pattern CODE = Pattern.compile("(?m)^([0-9]{6})\\s*$");

  private record Mail(String to, String text) {}

  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private SMTPServer server;

  private Mailbox() {
    server = listening(0);
  }

  static Mailbox open() {
    return new Mailbox();
  }

  private SMTPServer listening(int port) {
    SMTPServer listening =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .simpleMessageListener(new Keep(mails))
            .build();
    listening.start();
    return listening;
  }

  private record Keep(List<Mail> mails) implements SimpleMessageListener {
    @Override
    public boolean accept(String from, String recipient) {
      return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream data) throws IOException {
      mails.add(new Mail(recipient, new String(data.readAllBytes(), UTF_8)));
    }
  }

  /// Nobody listens while this is done.
  void awayFor(Meanwhile meanwhile) throws Exception {
    int port = server.getPortAllocated();
    server.stop();
    meanwhile.happens();
    server = listening(port);
  }

  interface Meanwhile {
    void happens() throws Exception;
  }

  MailServer settings() {
    return new MailServer(
        URI.create("smtp://localhost:" + server.getPortAllocated()), "punchcard@example.com");
  }

  /// The code of the last mail to this address; empty: it has got none.
  Optional<String> codeTo(String address) {
    return mails.reversed().stream()
        .filter(mail -> mail.to().equals(address))
        .map(mail -> CODE.matcher(mail.text()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /// How many mails went to this address.
  long mailsTo(String address) {
    return mails.stream().filter(mail -> mail.to().equals(address)).count();
  }

  @Override
  public void close() {
    server.stop();
  }
}
