package punchcard.onboarding.identity;

import static punchcard.onboarding.identity.OwnerAnswer.DONE;
import static punchcard.onboarding.identity.OwnerAnswer.TAKEN;
import static punchcard.onboarding.identity.OwnerAnswer.TOO_MANY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.kernel.MemberId;

/// What the task that owns an identifier knows of it: whose it is, and when codes were sent there.
///
/// @param sent the times of codes within the last day
public record Ownership(Optional<MemberId> owner, List<Instant> sent) {
  /// How many codes an address gets within an hour, whoever asks.
  public static final int MOST_AN_HOUR = 5;

  /// How many within a day: each code may be guessed at five times, at one in a million.
  public static final int MOST_A_DAY = 10;

  public static final Ownership NONE = new Ownership(Optional.empty(), List.of());

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  public Ownership {
    sent = List.copyOf(sent);
  }

  /// The first who claims it has it, until released.
  ///
  /// @throws IllegalStateException if somebody releases what is another's: no desk asks that
  public static OwnerAnswer decide(Ownership known, OwnerQuestion question, Instant at) {
    boolean anothers = known.owner.filter(it -> !it.equals(question.member())).isPresent();
    return switch (question.deed()) {
      case SEND_CODE -> known.maySend(at) ? DONE : TOO_MANY;
      case CLAIM -> anothers ? TAKEN : DONE;
      case RELEASE -> {
        if (anothers) throw new IllegalStateException("not its own: " + question);
        yield DONE;
      }
    };
  }

  /// What the task knows after the answer.
  public static Ownership evolve(
      Ownership known, OwnerQuestion question, OwnerAnswer answer, Instant at) {
    if (answer != DONE) return known;
    return switch (question.deed()) {
      case SEND_CODE ->
          new Ownership(
              known.owner,
              Stream.concat(known.sentSince(at.minus(DAY)).stream(), Stream.of(at)).toList());
      case CLAIM -> new Ownership(Optional.of(question.member()), known.sent);
      case RELEASE -> new Ownership(Optional.empty(), known.sent);
    };
  }

  /// Whether it is this member's.
  public boolean isOf(String member) {
    return owner.filter(it -> it.value().equals(member)).isPresent();
  }

  private boolean maySend(Instant at) {
    return sentSince(at.minus(HOUR)).size() < MOST_AN_HOUR
        && sentSince(at.minus(DAY)).size() < MOST_A_DAY;
  }

  private List<Instant> sentSince(Instant begin) {
    return sent.stream().filter(it -> it.isAfter(begin)).toList();
  }
}
