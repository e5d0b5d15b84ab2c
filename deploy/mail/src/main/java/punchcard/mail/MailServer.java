package punchcard.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/// Takes mail by SMTP on this machine, for whomever it is, and keeps it.
public final class MailServer implements AutoCloseable {
  private static final String PORT = "7407";
  private static final int MOST_BYTES = 1 << 20;

  private final SMTPServer server;

  private MailServer(SMTPServer server) {
    this.server = server;
  }

  public static void main(String[] args) throws IOException {
    Map<String, String> environment = System.getenv();
    String state = environment.get("PUNCHCARD_STATE");
    if (state == null) throw new IllegalArgumentException("PUNCHCARD_STATE is not set");
    int port = Integer.parseInt(environment.getOrDefault("PUNCHCARD_PORT", PORT));
    MailServer running = start(port, Path.of(state));
    Runtime.getRuntime().addShutdownHook(new Thread(running::close));
  }

  /// Starts one; it runs until it is closed.
  ///
  /// @param port 0: any free one
  static MailServer start(int port, Path folder) throws IOException {
    SMTPServer server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .maxMessageSize(MOST_BYTES)
            .simpleMessageListener(new Keep(Maildir.at(folder)))
            .build();
    server.start();
    return new MailServer(server);
  }

  int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /// Whoever hands a mail in is told that it is taken when it is kept; else that it failed.
  private record Keep(Maildir mails) implements SimpleMessageListener {
    @Override
    public boolean accept(String from, String recipient) {
      return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream mail) throws IOException {
      mails.keep(recipient, mail);
    }
  }
}
