package punchcard.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class KeysOfProviderTest {
  private static final String KEYS = "{\"keys\":[]}";

  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
  private final KeysOfProvider keys = new KeysOfProvider();
  private final HttpServer provider;
  private volatile boolean answers = true;
  private volatile int status = 200;

  KeysOfProviderTest() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.setExecutor(answering);
    provider.createContext("/jwks", this::answer);
    provider.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    provider.stop(0);
    answering.close();
  }

  @Test
  void what_the_provider_gave_last_goes_on_while_it_does_not_answer() {
    assertThat(load()).isEqualTo(KEYS);

    answers = false;
    assertThat(load()).isEqualTo(KEYS);

    answers = true;
    status = 500;
    assertThat(load()).isEqualTo(KEYS);
  }

  @Test
  void from_one_that_has_never_answered_there_are_none_and_nobody_waits_for_long() {
    answers = false;

    assertThatThrownBy(this::load)
        .hasCauseInstanceOf(Unavailable.class)
        .hasMessageContaining("no keys");
  }

  private String load() {
    String url = "http://localhost:" + provider.getAddress().getPort() + "/jwks";
    return Mono.from(keys.load("provider", url)).toFuture().join();
  }

  private void answer(HttpExchange asked) throws IOException {
    try {
      if (!answers) end.await();
      asked.sendResponseHeaders(status, KEYS.length());
      asked.getResponseBody().write(KEYS.getBytes(UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      asked.close();
    }
  }
}
