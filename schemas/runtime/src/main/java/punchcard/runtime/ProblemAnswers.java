package punchcard.runtime;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.problem.ProblemErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.zalando.problem.Problem;

/// Answers every error as `application/problem+json` (RFC 9457), with a problem's own members
/// beside `type`, `title`, `status` and `detail`, where the RFC has them; the library would put
/// them one level down.
@Singleton
@Replaces(ProblemErrorResponseProcessor.class)
final class ProblemAnswers implements ErrorResponseProcessor<Map<String, Object>> {
  @Override
  public MutableHttpResponse<Map<String, Object>> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Map<String, Object> members =
        context.getRootCause().orElse(null) instanceof Problem problem
            ? HttpProblem.members(problem)
            : membersOf(context, response);
    return response.body(members).contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
  }

  /// What the framework found; the inside of a failure of ours is for the log alone.
  private static Map<String, Object> membersOf(ErrorContext context, HttpResponse<?> response) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", response.reason());
    members.put("status", response.code());
    if (response.code() < 500 && context.hasErrors())
      members.put(
          "detail",
          context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; ")));
    return members;
  }
}
