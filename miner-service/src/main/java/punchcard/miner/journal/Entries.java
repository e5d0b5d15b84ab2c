package punchcard.miner.journal;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.miner.reporting.Database;
import punchcard.miner.reporting.TruePositions;

/// Finds entries of the journal by what they say.
@Singleton
public final class Entries {
  private final Database database;
  private final JsonMapper json;

  Entries(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// The first entries behind the cursor that are as all criteria say.
  ///
  /// @param limit at most so many, more than zero
  public EntryPage page(List<Criterion> criteria, EntryCursor after, int limit)
      throws SQLException {
    return database.inSnapshot(
        snapshot -> {
          List<LogPosition> positions = TruePositions.of(snapshot, Balances.MINER);
          List<EntryHead> found = heads(snapshot, criteria, after, positions, limit + 1);
          List<EntryHead> shown = found.subList(0, Math.min(limit, found.size()));
          return new EntryPage(
              EntryParts.of(snapshot, shown).whole(shown),
              found.size() > limit,
              after.after(shown.stream().map(EntryHead::at).toList()).toString(),
              positions);
        });
  }

  /// The member's entry of this number, if there is one.
  public Optional<OneEntry> find(MemberId member, long sequence) throws SQLException {
    List<Criterion> criteria = List.of(new Criterion.Numbered(member, sequence));
    EntryPage page = page(criteria, EntryCursor.BEGINNING, 1);
    return page.entries().stream().findFirst().map(entry -> new OneEntry(entry, page.positions()));
  }

  private List<EntryHead> heads(
      Connection snapshot,
      List<Criterion> criteria,
      EntryCursor after,
      List<LogPosition> positions,
      int limit)
      throws SQLException {
    Query query = EntryQuery.of(criteria, after, positions, limit);
    return new ArrayList<>(query.on(snapshot, row -> EntryHead.of(row, json)));
  }
}
