package punchcard.ledger.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zalando.problem.ThrowableProblem;
import punchcard.ledger.DryRuns;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// Tries many requests: those of members that other instances have are passed on to these, one
/// question for each instance.
@Singleton
final class BulkDryRun {
  private final DryRuns dryRuns;
  private final Evidence evidence;
  private final Peers peers;
  private final JsonMapper json;

  BulkDryRun(DryRuns dryRuns, Evidence evidence, Peers peers, JsonMapper json) {
    this.dryRuns = dryRuns;
    this.evidence = evidence;
    this.peers = peers;
    this.json = json;
  }

  /// An answer for each row, in order.
  ///
  /// @param request what is passed on, with other rows
  List<AnswerView> tried(List<Row> rows, HttpRequest<?> request) {
    DryRunning here = new DryRunning(dryRuns, evidence);
    Map<Owner.Elsewhere, List<Row.Askable>> elsewhere = new LinkedHashMap<>();
    List<AnswerView> answers = new ArrayList<>(rows.size());
    for (Row row : rows)
      switch (row) {
        case Row.Wrong wrong -> answers.add(wrong.answer().tried(null));
        case Row.Askable askable -> tried(askable, here, elsewhere).ifPresent(answers::add);
      }
    elsewhere.forEach((owner, theirs) -> answers.addAll(passedOn(owner, theirs, request)));
    answers.sort(Comparator.comparing(AnswerView::row));
    return answers;
  }

  /// The answer, unless another instance has to be asked.
  private static Optional<AnswerView> tried(
      Row.Askable row, DryRunning here, Map<Owner.Elsewhere, List<Row.Askable>> elsewhere) {
    try {
      Optional<Owner.Elsewhere> owner = here.elsewhere(row.asked().member());
      if (owner.isEmpty()) return Optional.of(here.tried(row.asked()).inRow(row.number()));
      elsewhere.computeIfAbsent(owner.get(), _ -> new ArrayList<>()).add(row);
      return Optional.empty();
    } catch (ThrowableProblem problem) {
      return Optional.of(notTried(row, problem));
    }
  }

  private static AnswerView notTried(Row row, ThrowableProblem problem) {
    return AnswerView.of(problem).tried(null).inRow(row.number());
  }

  private List<AnswerView> passedOn(
      Owner.Elsewhere owner, List<Row.Askable> rows, HttpRequest<?> request) {
    Optional<String> answer =
        peers
            .ask(owner, request, text(rows))
            .filter(said -> said.code() == HttpStatus.OK.getCode())
            .flatMap(HttpResponse::getBody);
    if (answer.isEmpty())
      return rows.stream().map(row -> notTried(row, Problems.notReady())).toList();
    List<AnswerView> theirs = read(answer.get());
    List<AnswerView> ours = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) ours.add(theirs.get(i).inRow(rows.get(i).number()));
    return ours;
  }

  private String text(List<Row.Askable> rows) {
    try {
      JsonNode list = JsonNode.createArrayNode(rows.stream().map(Row.Askable::json).toList());
      return new String(json.writeValueAsBytes(list), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<AnswerView> read(String answers) {
    try {
      return json.readValue(answers, Argument.listOf(AnswerView.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
