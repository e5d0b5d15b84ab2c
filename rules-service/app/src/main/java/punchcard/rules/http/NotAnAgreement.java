package punchcard.rules.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.rules.yaml.Violation;

/// The problem (RFC 9457) of a file that cannot be published. A record of its own, so that the
/// API's document tells what `violations` are.
///
/// @param violations in the order of the file
@Serdeable
record NotAnAgreement(
    String type, String title, int status, String detail, List<ViolationView> violations) {

  static HttpResponse<NotAnAgreement> because(List<Violation> violations) {
    HttpStatus status = HttpStatus.BAD_REQUEST;
    return HttpResponse.<NotAnAgreement>status(status)
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
        .body(
            new NotAnAgreement(
                "about:blank",
                status.getReason(),
                status.getCode(),
                "The file is not an agreement that can be published.",
                violations.stream().map(ViolationView::of).toList()));
  }
}
