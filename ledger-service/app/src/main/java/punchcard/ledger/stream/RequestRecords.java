package punchcard.ledger.stream;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Posting;
import punchcard.avro.ReplyTo;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Command;
import punchcard.ledger.IdempotencyKey;
import punchcard.ledger.Issue;
import punchcard.ledger.Redeem;
import punchcard.ledger.Redemption;
import punchcard.ledger.Source;
import punchcard.ledger.Timing;

/// Requests to post, as the log has them and as the core takes them.
final class RequestRecords {
  private final ZoneId zone;

  /// @param zone of the programme's days
  RequestRecords(ZoneId zone) {
    this.zone = zone;
  }

  /// @param recordedAt when the broker appended the posting
  /// @param at where it lies
  /// @throws IllegalArgumentException if the core's values cannot hold it: a fault of who wrote it
  Command command(Posting posting, Instant recordedAt, LogPosition at) {
    MemberId member = new MemberId(posting.getMemberId());
    Timing timing = Timing.of(posting.getOccurredAt(), recordedAt, zone);
    punchcard.avro.Source of = posting.getSource();
    Source source = of == null ? null : new Source(of.getStream(), of.getPosition());
    return request(posting.getBody(), member, timing, at, source);
  }

  static Posting posting(MemberId member, Redemption asked, Instant askedAt, ReplyTo replyTo) {
    return new Posting(member.value(), askedAt, null, replyTo, redemption(asked));
  }

  /// The request that a refusal quotes. Its source has done its work, and is not quoted.
  Command quoted(
      Object body, String memberId, Instant occurredAt, Instant recordedAt, LogPosition at) {
    Timing timing = Timing.of(occurredAt, recordedAt, zone);
    return request(body, new MemberId(memberId), timing, at, null);
  }

  static Object quote(Command request) {
    return switch (request) {
      case Issue issue ->
          new punchcard.avro.Issue(
              CreditRecords.cause(issue.cause()), CreditRecords.credits(issue.credits()));
      case Redeem redeem -> redemption(redeem.redemption());
    };
  }

  private static Command request(
      Object body, MemberId member, Timing timing, LogPosition at, @Nullable Source source) {
    return switch (body) {
      case punchcard.avro.Issue issue ->
          new Issue(
              member,
              timing,
              at,
              source,
              CreditRecords.cause(issue.getCause()),
              CreditRecords.read(issue.getCredits()));
      case punchcard.avro.Redeem redeem -> new Redeem(member, timing, at, redemption(redeem));
      default -> throw new IllegalStateException("not a request: " + body.getClass());
    };
  }

  private static Redemption redemption(punchcard.avro.Redeem asked) {
    return new Redemption(
        new PartnerId(asked.getPartner()),
        new Currency(asked.getCurrency()),
        asked.getAmountMinor(),
        new IdempotencyKey(asked.getIdempotencyKey()),
        asked.getCaller(),
        asked.getReason());
  }

  private static punchcard.avro.Redeem redemption(Redemption asked) {
    return new punchcard.avro.Redeem(
        asked.partner().value(),
        asked.currency().code(),
        asked.amountMinor(),
        asked.key().value(),
        asked.caller(),
        asked.reason());
  }
}
