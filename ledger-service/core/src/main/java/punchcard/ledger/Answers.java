package punchcard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one member's redemptions were answered in the last 35 days, oldest first.
public record Answers(List<Answer> remembered) {
  /// How long a key is kept, counted by the times of requests.
  public static final Duration KEPT = Duration.ofDays(35);

  public static final Answers NONE = new Answers(List.of());

  public Answers {
    remembered = List.copyOf(remembered);
  }

  /// What is to be said to a request whose key is known.
  Optional<Outcome> to(Redeem redeem) {
    Instant oldest = oldestKeptAt(redeem.timing().recordedAt());
    return remembered.stream()
        .filter(answer -> answer.redemption().hasKeyOf(redeem.redemption()))
        .filter(answer -> !answer.recordedAt().isBefore(oldest))
        .findFirst()
        .map(answer -> answerAgain(answer, redeem.redemption()));
  }

  private static Outcome answerAgain(Answer answer, Redemption again) {
    return answer.redemption().equals(again)
        ? new Outcome.Repeated(answer)
        : new KeyReused(again.key());
  }

  /// With one more, and without those whose time is over.
  Answers with(Answer answer) {
    Instant oldest = oldestKeptAt(answer.recordedAt());
    List<Answer> kept = new ArrayList<>(remembered.size() + 1);
    for (Answer before : remembered) if (!before.recordedAt().isBefore(oldest)) kept.add(before);
    kept.add(answer);
    return new Answers(kept);
  }

  private static Instant oldestKeptAt(Instant now) {
    return now.minus(KEPT);
  }
}
