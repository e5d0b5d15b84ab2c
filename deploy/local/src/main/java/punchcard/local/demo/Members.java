package punchcard.local.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import punchcard.local.Addresses;

/// Asks onboarding which member a customer of the grocer is.
final class Members {
  /// The customer's first purchase may come late in the year that is being published.
  private static final Duration UNTIL_ADMITTED = Duration.ofMinutes(5);

  private final Addresses stack;
  private final PatientHttp http;
  private final String token;

  /// @param token the grocer's
  Members(Addresses stack, PatientHttp http, String token) {
    this.stack = stack;
    this.http = http;
    this.token = token;
  }

  /// The member id; waits a while for a signup that has just been published.
  ///
  /// @throws DemoFailed if the customer remains unknown
  String idOf(String household) {
    String ref = URLEncoder.encode(household, StandardCharsets.UTF_8);
    URI address = URI.create(stack.onboarding() + "/partners/grocer/members?ref=" + ref);
    HttpResponse<String> answer =
        http.sendUntil(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).GET(),
            UNTIL_ADMITTED,
            known -> known.statusCode() != 404);
    if (answer.statusCode() != 200)
      throw new DemoFailed(address + ": " + answer.statusCode() + " " + answer.body());
    return Json.of(answer).required("memberId").asText();
  }
}
