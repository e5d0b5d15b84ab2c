package punchcard.ledger.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import punchcard.ledger.DryRuns;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// Takes one request from its body to its answer: through the log, or only tried.
@Singleton
final class Commands {
  private final Asking asking;
  private final DryRuns dryRuns;
  private final Evidence evidence;
  private final Peers peers;
  private final JsonMapper json;

  Commands(Asking asking, DryRuns dryRuns, Evidence evidence, Peers peers, JsonMapper json) {
    this.asking = asking;
    this.dryRuns = dryRuns;
    this.evidence = evidence;
    this.peers = peers;
    this.json = json;
  }

  /// Reads, asks and answers, if the caller may ask this.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if it is not done
  HttpResponse<?> carryOut(Call call, Kind kind, JsonNode body) {
    return carryOut(call, kind, 0, body);
  }

  /// As [#carryOut(Call, Kind, JsonNode)].
  ///
  /// @param number of the hold, entry or proposal that it is about
  HttpResponse<?> carryOut(Call call, Kind kind, long number, JsonNode body) {
    Asked asked = AskedReader.read(call, kind, number, body);
    if (call.dryRun()) return tried(call, asked, body);
    Told told = Asking.told(asked, asking.ask(asked));
    return HttpResponse.status(told.status()).body(told.body());
  }

  private HttpResponse<?> tried(Call call, Asked asked, JsonNode body) {
    DryRunning dryRun = new DryRunning(dryRuns, evidence);
    Optional<Owner.Elsewhere> elsewhere = dryRun.elsewhere(asked.member());
    if (elsewhere.isEmpty()) return HttpResponse.ok(dryRun.tried(asked));
    return peers.ask(elsewhere.get(), call.request(), text(body)).orElseThrow(Problems::notReady);
  }

  private String text(JsonNode body) {
    try {
      return new String(json.writeValueAsBytes(body), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
