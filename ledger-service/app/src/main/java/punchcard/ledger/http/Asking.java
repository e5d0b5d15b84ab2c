package punchcard.ledger.http;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import punchcard.kernel.MemberId;
import punchcard.ledger.Reply;
import punchcard.ledger.Requests;

/// Asks the ledger through the log, and waits for what it says.
@Singleton
final class Asking {
  private final Requests requests;
  private final Evidence evidence;

  Asking(Requests requests, Evidence evidence) {
    this.requests = requests;
    this.evidence = evidence;
  }

  /// Puts the request into the log; what comes of it is heard later.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if nothing was asked
  CompletableFuture<Reply> ask(Asked asked) {
    return ask(asked, requests::ask);
  }

  /// As [#ask(Asked)], for many at once.
  CompletableFuture<Reply> askAmongMany(Asked asked) {
    return ask(asked, requests::askAmongMany);
  }

  private CompletableFuture<Reply> ask(
      Asked asked, BiFunction<MemberId, Requests.Ask, CompletionStage<Reply>> way) {
    try {
      return way.apply(asked.member(), evidence.with(asked)).toCompletableFuture();
    } catch (Requests.NotReady e) {
      throw Problems.notReady();
    }
  }

  /// Waits for the answer; the calling thread is a virtual one, and may.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if it is a refusal, or nothing is known
  static Told told(Asked asked, CompletableFuture<Reply> answer) {
    try {
      return Told.of(asked, answer.join());
    } catch (CompletionException e) {
      throw Problems.unanswered();
    }
  }
}
