package punchcard.onboarding.identifiers;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import punchcard.onboarding.evidence.ConsentQuestion;
import punchcard.onboarding.identity.DecideIdentity;
import punchcard.onboarding.identity.Identifier;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.SendCode;

/// Sends codes as text messages, and returns when the gateway has taken it.
final class TextedCodes implements SendCode {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// A number and a text have nothing that JSON would have to escape.
  private static final String MESSAGE = "{\"to\": \"%s\", \"text\": \"%s\"}";

  private static final String TEXT = "%s is your code, good for %d minutes. Tell it to nobody.";

  private final SmsGateway gateway;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  TextedCodes(SmsGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public boolean reaches(IdentifierKind kind) {
    return kind == IdentifierKind.PHONE;
  }

  @Override
  public void send(Identifier to, String code, Instant expiresAt) {
    send(to, TEXT.formatted(code, DecideIdentity.GOOD_FOR.toMinutes()));
  }

  @Override
  public void send(Identifier to, ConsentQuestion about, String code, Instant expiresAt) {
    send(to, new ConsentLetter(about, code).sms());
  }

  private void send(Identifier to, String text) {
    int status = answer(request(to.text(), text));
    // What the gateway says may name the number, which is in no log.
    if (status < 200 || status > 299)
      throw new NotSent("the SMS gateway: " + status, new IOException("answered with " + status));
  }

  private HttpRequest request(String to, String text) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.url())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(MESSAGE.formatted(to, text)));
    gateway.token().ifPresent(it -> request.header("Authorization", "Bearer " + it));
    return request.build();
  }

  private int answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new NotSent("the SMS gateway: " + e.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSent("the SMS gateway: interrupted", e);
    }
  }
}
