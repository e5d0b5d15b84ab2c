package punchcard.local.demo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Every redemption that was planned, and every answer that was acknowledged, on disk before the
/// demo goes on: a demo that is stopped and run again asks the same again.
final class RedemptionBook {
  private final DemoFolder folder;
  private final Map<String, Redemption> planned = new ConcurrentHashMap<>();
  private final Map<String, Answer> answered = new ConcurrentHashMap<>();

  RedemptionBook(DemoFolder folder) {
    this.folder = folder;
    for (String row : folder.lines(DemoFolder.PLANNED)) {
      Redemption redemption = Redemption.ofRow(row);
      planned.put(redemption.key(), redemption);
    }
    for (String row : folder.lines(DemoFolder.ANSWERED)) {
      Answer answer = Answer.ofRow(row);
      answered.put(answer.key(), answer);
    }
  }

  Optional<Redemption> planned(String key) {
    return Optional.ofNullable(planned.get(key));
  }

  Redemption plan(Redemption redemption) {
    folder.append(DemoFolder.PLANNED, redemption.toRow());
    planned.put(redemption.key(), redemption);
    return redemption;
  }

  /// Writes an answer down; a second answer to the same question must be the same.
  ///
  /// @throws DemoFailed if it is another
  void answered(Answer answer) {
    Answer before = answered.putIfAbsent(answer.key(), answer);
    if (before == null) folder.append(DemoFolder.ANSWERED, answer.toRow());
    else if (!before.equals(answer))
      throw new DemoFailed("asked again, answered otherwise: " + before + ", now " + answer);
  }
}
