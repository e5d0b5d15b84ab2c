package punchcard.ledger.http;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.ledger.Demand;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.IdempotencyKey;

/// Reads what is asked, and takes nothing on trust: all that is wrong with it is named at once.
final class AskedReader {
  private static final String KEY = "1 to 100 printable characters";
  private static final IdempotencyKey NO_KEY = new IdempotencyKey("none");
  private static final int MOST_NOTES = 10;
  private static final int LONGEST_NOTE = 200;
  private static final String NOTE_KEY = "[a-z0-9_.-]{1,40}";

  private AskedReader() {}

  /// Reads what is special about one kind of demand.
  @FunctionalInterface
  interface DemandOf {
    /// Notes what is wrong with the fields.
    ///
    /// @param askedAt from when on what lasts a while lasts
    Demand read(JsonFields fields, Instant askedAt);
  }

  /// What one call asks.
  ///
  /// @param number of the hold, entry or proposal that the path names; 0: it names none
  /// @throws org.zalando.problem.ThrowableProblem if the caller may not ask it; with all that is
  ///     wrong, if anything is
  static Asked read(Call call, Kind kind, long number, JsonNode body) {
    MemberId member = kind.about(call.member(), call.caller());
    List<String> violations = new ArrayList<>();
    IdempotencyKey key = key(call.key(), violations);
    JsonFields fields = JsonFields.of(body, violations);
    Asker asker = new Asker(call.caller().getName(), key);
    DemandOf demand = kind.reader(number, Callers.partner(call.caller()));
    Asked asked = read(fields, member, asker, demand);
    if (!violations.isEmpty()) throw Problems.badInput(violations);
    return asked;
  }

  /// Reads the fields and notes what is wrong with them.
  static Asked read(JsonFields fields, MemberId member, Asker asker, DemandOf demandOf) {
    // The log keeps milliseconds.
    Instant askedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Demand demand = demandOf.read(fields, askedAt);
    SortedMap<String, String> notes = fields.notes("metadata", MOST_NOTES, NOTE_KEY, LONGEST_NOTE);
    Asked asked = new Asked(member, asker, demand, notes, null, askedAt);
    if (asked.sequence() != 0)
      asked = new Asked(member, asker, demand, notes, place(fields), askedAt);
    fields.nothingElse();
    return asked;
  }

  /// The key that the header gives, and a stand-in if it gives none.
  private static IdempotencyKey key(@Nullable String header, List<String> violations) {
    if (header != null && IdempotencyKey.isValid(header)) return new IdempotencyKey(header);
    violations.add("Idempotency-Key: " + KEY);
    return NO_KEY;
  }

  /// The key that a field gives.
  static IdempotencyKey key(JsonFields fields) {
    return fields.value("key", IdempotencyKey::isValid, IdempotencyKey::new, NO_KEY, KEY);
  }

  private static Asked.@Nullable Place place(JsonFields fields) {
    return fields
        .objectIfThere("at")
        .map(
            at -> {
              Asked.Place place =
                  new Asked.Place(
                      at.wholeInt("partition", 0, Integer.MAX_VALUE),
                      at.whole("offset", 0, Long.MAX_VALUE));
              at.nothingElse();
              return place;
            })
        .orElse(null);
  }
}
