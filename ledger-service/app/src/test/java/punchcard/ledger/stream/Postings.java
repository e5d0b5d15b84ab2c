package punchcard.ledger.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Asker;
import punchcard.avro.Cause;
import punchcard.avro.Credit;
import punchcard.avro.CurrencyInForce;
import punchcard.avro.CurrencyVersion;
import punchcard.avro.ExpiresAfterMonths;
import punchcard.avro.Issue;
import punchcard.avro.NegativeBalance;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Redeem;
import punchcard.avro.ReplyTo;
import punchcard.avro.Source;

/// Requests to post, for tests.
public final class Postings {
  public static final String ANNA = "0123456789abcdef0123456789abcdef";
  public static final String BERT = "fedcba9876543210fedcba9876543210";
  public static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  private Postings() {}

  /// What one event at the grocer earns.
  public static Posting issue(String member, long position, long amount) {
    return issue(member, position, amount, LocalDate.of(2028, 5, 22));
  }

  public static Posting issue(String member, long position, long amount, LocalDate expiresOn) {
    Cause cause =
        new Cause("grocer", "basket-" + position, NOW, new Position("member-events", 0, position));
    Credit credit =
        new Credit(
            "POINTS",
            amount,
            "grocer",
            "coalition-standard",
            1,
            "grocer-base",
            expiresOn,
            null,
            null);
    return new Posting(
        member,
        NOW,
        new Source("member-events", position),
        null,
        new Issue(cause, List.of(credit)),
        Map.of());
  }

  public static Posting redeem(String member, String key, long amount, @Nullable ReplyTo replyTo) {
    return new Posting(
        member,
        NOW,
        null,
        replyTo,
        new Redeem("insurer", "POINTS", amount, key, member, "premium discount"),
        Map.of());
  }

  /// POINTS as the tests need them: they expire after 18 months and members send them to each
  /// other; more than 1000 by hand needs a second person.
  public static Posting points() {
    CurrencyVersion version =
        new CurrencyVersion(
            "POINTS",
            1,
            NOW,
            "olivia",
            0,
            new ExpiresAfterMonths(18),
            NegativeBalance.NEVER,
            30,
            1000L,
            true,
            List.of(),
            null);
    return new Posting("", NOW, null, null, new CurrencyInForce(version), Map.of());
  }

  /// What someone asks of a member's account.
  public static Posting ask(String member, Object body) {
    return new Posting(member, NOW, null, new ReplyTo(0, "c"), body, Map.of());
  }

  public static Asker asker(String caller, String key) {
    return new Asker(caller, key);
  }
}
