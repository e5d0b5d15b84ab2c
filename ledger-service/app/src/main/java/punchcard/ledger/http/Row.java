package punchcard.ledger.http;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.authentication.Authentication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.zalando.problem.ThrowableProblem;
import punchcard.kernel.MemberId;
import punchcard.ledger.Reply;
import punchcard.ledger.http.AskedReader.DemandOf;
import punchcard.ledger.journal.Asker;

/// One of many requests: what it asks, or what is wrong with it.
sealed interface Row {
  int number();

  /// Puts it into the log, if it can be; what comes of it is heard later.
  Waiting ask(Asking asking);

  /// It can be asked.
  ///
  /// @param json as it came
  record Askable(int number, Asked asked, JsonNode json) implements Row {
    @Override
    public Waiting ask(Asking asking) {
      try {
        CompletableFuture<Reply> answer = asking.askAmongMany(asked);
        return () -> told(answer).inRow(number);
      } catch (ThrowableProblem problem) {
        return new Wrong(number, problem).ask(asking);
      }
    }

    private AnswerView told(CompletableFuture<Reply> answer) {
      try {
        return AnswerView.of(Asking.told(asked, answer));
      } catch (ThrowableProblem problem) {
        return AnswerView.of(problem);
      }
    }
  }

  /// Nothing can be asked.
  record Wrong(int number, ThrowableProblem problem) implements Row {
    @Override
    public Waiting ask(Asking asking) {
      return this::answer;
    }

    AnswerView answer() {
      return AnswerView.of(problem).inRow(number);
    }
  }

  /// A row whose answer is to come.
  @FunctionalInterface
  interface Waiting {
    AnswerView join();
  }

  /// Reads one row.
  ///
  /// @param caller who asks for all
  static Row read(int number, JsonNode json, Authentication caller) {
    List<String> violations = new ArrayList<>();
    try {
      Optional<Asked> asked = asked(JsonFields.of("the row", json, violations), caller);
      return asked.isEmpty() || !violations.isEmpty()
          ? new Wrong(number, Problems.badInput(violations))
          : new Askable(number, asked.get(), json);
    } catch (ThrowableProblem problem) {
      return new Wrong(number, problem);
    }
  }

  private static Optional<Asked> asked(JsonFields fields, Authentication caller) {
    Optional<String> member = fields.text("member");
    Optional<Kind> kind = fields.oneOf("kind", Kind.class);
    return member.flatMap(
        named -> kind.map(of -> asked(of, of.about(named, caller), fields, caller)));
  }

  private static Asked asked(Kind kind, MemberId member, JsonFields fields, Authentication caller) {
    Asker asker = new Asker(caller.getName(), AskedReader.key(fields));
    DemandOf demand = kind.reader(kind.numberIn(fields), Callers.partner(caller));
    return AskedReader.read(fields, member, asker, demand);
  }
}
