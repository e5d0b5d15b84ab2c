package punchcard.onboarding.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.participation.Participation.Words;

/// A partner in each of its states, and what can be wanted of it.
final class Partnerships {
  static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  static final PartnerId FLORIST = new PartnerId("florist");
  static final Words WORDS = new Words("The florist", "florist");
  static final String CODE = Sha256.of("a code").hex();
  static final Charter CHARTER = charter(1, "operator", "gym");
  static final Offer OFFER =
      new Offer(1, CHARTER.termsSha256(), CODE, NOW.plus(Duration.ofDays(30)));

  private Partnerships() {}

  static Charter charter(int atLeast, String... inviters) {
    return new Charter(
        1,
        Set.of(inviters).stream().map(Party::new).collect(Collectors.toSet()),
        atLeast,
        "Be kind.");
  }

  static Participation state(String name) {
    return switch (name) {
      case "outside" -> new Participation.Outside();
      case "proposed" -> new Participation.Proposed(WORDS, Set.of(new Party("gym")));
      case "invited" -> new Participation.Invited(WORDS, OFFER);
      case "joining" -> new Participation.Joining(WORDS, OFFER);
      case "taking part" -> new Participation.TakingPart(WORDS, Optional.of(OFFER));
      case "suspended" -> new Participation.Barred(WORDS, Optional.of(OFFER), "why");
      case "gone" -> new Participation.Gone(WORDS, "why");
      default -> throw new IllegalArgumentException(name);
    };
  }

  static Command command(String name) {
    return switch (name) {
      case "invite" -> invite("operator", NOW);
      case "accept" -> accept(NOW);
      case "decline" -> new Command.Decline(CODE, NOW);
      case "register" -> new Command.Register(WORDS);
      case "complete" -> new Command.Complete();
      case "suspend" -> new Command.Suspend("why");
      case "reinstate" -> new Command.Reinstate();
      case "leave" -> new Command.Leave("why");
      default -> throw new IllegalArgumentException(name);
    };
  }

  static Command.Invite invite(String party, Instant at) {
    return new Command.Invite(new Party(party), WORDS, OFFER, at);
  }

  static Command.Accept accept(Instant at) {
    return new Command.Accept(CODE, 1, CHARTER.termsSha256(), "Flora", at);
  }
}
