package punchcard.onboarding.clients;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Credentials;
import punchcard.onboarding.PartnerClients;

/// Partners' clients at a provider with dynamic registration. It names them after the partner, so
/// that one whose registration broke off is found again.
public final class RegisteredClients implements PartnerClients {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI registration;
  private final String credential;

  /// @param registration the provider's client registration endpoint
  /// @param credential the initial access token, which also ends what was registered with it
  public RegisteredClients(URI registration, String credential) {
    this.registration = registration;
    this.credential = credential;
  }

  @Override
  public Optional<Credentials.Client> renew(PartnerId id) {
    end(id);
    HttpResponse<String> answer = send(to(registration).POST(BodyPublishers.ofString(wanted(id))));
    if (answer.statusCode() != CREATED) throw refused(answer);
    return Optional.of(client(answer.body()));
  }

  @Override
  public void end(PartnerId id) {
    HttpResponse<String> answer = send(to(URI.create(registration + "/" + nameOf(id))).DELETE());
    boolean isGone = answer.statusCode() == NO_CONTENT || answer.statusCode() == NOT_FOUND;
    if (!isGone) throw refused(answer);
  }

  private static String nameOf(PartnerId id) {
    return "partner." + id;
  }

  private static String wanted(PartnerId id) {
    return JSONObjectUtils.toJSONString(
        Map.of(
            "client_id", nameOf(id),
            "client_name", id.value(),
            "partner", id.value(),
            "grant_types", List.of("client_credentials"),
            "token_endpoint_auth_method", "client_secret_basic"));
  }

  private static Credentials.Client client(String json) {
    try {
      Map<String, Object> told = JSONObjectUtils.parse(json);
      @Nullable String id = JSONObjectUtils.getString(told, "client_id");
      @Nullable String secret = JSONObjectUtils.getString(told, "client_secret");
      if (id == null || secret == null)
        throw new NotNow("the OpenID provider registered a client and told no secret");
      return new Credentials.Client(id, secret);
    } catch (ParseException e) {
      throw new NotNow("the OpenID provider registered a client and told it in no JSON", e);
    }
  }

  private HttpRequest.Builder to(URI uri) {
    return HttpRequest.newBuilder(uri)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + credential)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new NotNow("the OpenID provider does not answer at " + registration, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotNow("interrupted while the OpenID provider was asked", e);
    }
  }

  /// By status alone: an answer may have a secret in it.
  private static NotNow refused(HttpResponse<String> answer) {
    return new NotNow(
        "the OpenID provider answers %s %s with %d"
            .formatted(answer.request().method(), answer.uri(), answer.statusCode()));
  }
}
