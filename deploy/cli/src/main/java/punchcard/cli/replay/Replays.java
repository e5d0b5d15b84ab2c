package punchcard.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punchcard.cli.OperatorHttp;

/// The replays of the rules' service.
public final class Replays {
  private static final String JSON = "application/json";
  private static final int OK = 200;
  private static final int PROPOSED = 202;

  private final OperatorHttp service;

  /// @param service asked with an operator's token
  public Replays(OperatorHttp service) {
    this.service = service;
  }

  /// Proposes a replay; another operator has to approve it.
  ///
  /// @return its id
  /// @throws IllegalStateException if the service says no or does not answer
  public String propose(ReplayProposal proposal) throws JsonProcessingException {
    HttpResponse<String> answer = service.post("/replays", JSON, proposal.json());
    return expect(PROPOSED, answer).required("id").textValue();
  }

  /// Approves what another operator has proposed.
  ///
  /// @throws IllegalStateException if the service says no or does not answer
  void approve(int id) throws JsonProcessingException {
    var _ = expect(OK, service.post(path(id) + "/approval", JSON, ""));
  }

  /// Proposes to reverse a replay as a whole; another operator has to approve that.
  ///
  /// @throws IllegalStateException if the service says no or does not answer
  void reverse(int id, String reason) throws JsonProcessingException {
    String why = new ObjectMapper().writeValueAsString(Map.of("reason", reason));
    var _ = expect(PROPOSED, service.post(path(id) + "/reversal", JSON, why));
  }

  /// Approves that a replay is reversed, as another operator has proposed.
  ///
  /// @throws IllegalStateException if the service says no or does not answer
  void approveReversal(int id) throws JsonProcessingException {
    var _ = expect(OK, service.post(path(id) + "/reversal/approval", JSON, ""));
  }

  /// All of them, the oldest first.
  ///
  /// @throws IllegalStateException if the service says no or does not answer
  List<JsonNode> all() throws JsonProcessingException {
    List<JsonNode> all = new ArrayList<>();
    expect(OK, service.get("/replays")).path("replays").forEach(all::add);
    return all;
  }

  /// One of them.
  ///
  /// @throws IllegalStateException if the service says no or does not answer
  JsonNode one(int id) throws JsonProcessingException {
    return expect(OK, service.get(path(id)));
  }

  private static String path(int id) {
    return "/replays/" + id;
  }

  private JsonNode expect(int status, HttpResponse<String> answer) throws JsonProcessingException {
    if (answer.statusCode() != status) throw service.refusal(answer);
    return new ObjectMapper().readTree(answer.body());
  }
}
