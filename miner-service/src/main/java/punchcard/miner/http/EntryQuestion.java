package punchcard.miner.http;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.miner.journal.Criterion;
import punchcard.miner.journal.EntryCursor;

/// What a caller asks of the journal's entries, read from the query's parameters. One that is not
/// known is refused: left out unseen, it would find too much.
///
/// @param limit at most so many entries
record EntryQuestion(List<Criterion> criteria, EntryCursor after, int limit) {
  private static final String METADATA = "metadata.";
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  /// @param first what is asked for whatever the parameters say
  /// @throws org.zalando.problem.ThrowableProblem if a parameter cannot be
  static EntryQuestion of(
      Map<String, List<String>> parameters, List<Criterion> first, ProgrammeTimes times) {
    List<Criterion> criteria = new ArrayList<>(first);
    parameters.forEach(
        (name, values) -> {
          for (String value : values) {
            Criterion criterion = criterion(name, value, times);
            if (criterion != null) criteria.add(criterion);
          }
        });
    return new EntryQuestion(criteria, after(parameters), limit(parameters));
  }

  /// Null: it asks nothing of the entries.
  private static @Nullable Criterion criterion(String name, String value, ProgrammeTimes times) {
    if (name.startsWith(METADATA))
      return new Criterion.Noted(name.substring(METADATA.length()), value);
    return switch (name) {
      case "member" -> new Criterion.OfMember(member(value));
      case "account" -> new Criterion.OnAccount(value);
      case "kind" -> new Criterion.OfKind(value);
      case "partner" -> new Criterion.AtPartner(value);
      case "from" -> new Criterion.OccurredFrom(times.from(value));
      case "to" -> new Criterion.OccurredUntil(times.until(value));
      case "recordedFrom" -> new Criterion.RecordedFrom(times.from(value));
      case "recordedTo" -> new Criterion.RecordedUntil(times.until(value));
      case "period" -> new Criterion.OfPeriod(period(value));
      case "after", "limit" -> null;
      default -> throw Problems.badInput("There is no parameter " + name + ".");
    };
  }

  private static MemberId member(String text) {
    if (!MemberId.isValid(text)) throw Problems.badInput(text + " is no member's id.");
    return new MemberId(text);
  }

  private static String period(String text) {
    try {
      return YearMonth.parse(text).toString();
    } catch (DateTimeException e) {
      throw Problems.badInput("A period is written as 2026-03, not as " + text + ".");
    }
  }

  private static EntryCursor after(Map<String, List<String>> parameters) {
    String text = one(parameters, "after");
    if (text == null) return EntryCursor.BEGINNING;
    return EntryCursor.parse(text)
        .orElseThrow(() -> Problems.badInput("after is no cursor of ours."));
  }

  private static int limit(Map<String, List<String>> parameters) {
    String text = one(parameters, "limit");
    if (text == null) return USUAL;
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) return limit;
    } catch (NumberFormatException e) {
      throw Problems.badInput("limit is no number: " + text + ".");
    }
    throw Problems.badInput("limit is from 1 to " + MOST + ".");
  }

  private static @Nullable String one(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) throw Problems.badInput(name + " is given more than once.");
    return values.isEmpty() ? null : values.getFirst();
  }
}
