package punchcard.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import punchcard.avro.Cause;
import punchcard.avro.Debit;
import punchcard.avro.Difference;
import punchcard.avro.Issue;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Source;
import punchcard.rules.Credit;
import punchcard.rules.Net;
import punchcard.rules.Place;

/// Puts what earlier events earn more or less into requests to the ledger: one for each of those
/// events, in its name.
///
/// They are a stream of their own, since one fact may change many events: the place of the n-th is
/// the fact's offset, times a million, plus n. What gives comes before what takes back, so that
/// it is there to be taken.
final class Differences {
  static final String STREAM = Postings.STREAM + "+";
  private static final long MOST = 1_000_000;

  /// Under this key of an entry's notes: where the log has the fact by which the event earns
  /// something else.
  private static final String BECAUSE = "because-of";

  private Differences() {}

  /// @param history with the events that change, at least
  /// @param at where the fact or the marker is by which they change
  /// @param first how many postings of this fact were made before
  static List<Posting> of(List<Net> changes, Map<Place, Recorded> history, Position at, int first) {
    List<Net> givingFirst = new ArrayList<>();
    for (Net change : changes)
      if (change.less().isEmpty() && !change.more().isEmpty()) givingFirst.add(change);
    for (Net change : changes) if (!change.less().isEmpty()) givingFirst.add(change);
    List<Posting> postings = new ArrayList<>();
    for (Net change : givingFirst) {
      MemberEvent event = Objects.requireNonNull(history.get(change.at())).original();
      List<Credit> credits = new ArrayList<>(change.more());
      credits.addAll(change.less());
      Cause cause = CausedBy.of(event, change.at()).cause(at);
      int number = first + postings.size();
      postings.add(
          posting(
              event.getMemberId(),
              event.getOccurredAt(),
              body(change, cause),
              credits,
              at,
              number));
    }
    return postings;
  }

  /// One of the fact's or the marker's postings.
  ///
  /// @param credits that it is about
  /// @param number how many of the member it had before
  static Posting posting(
      String member,
      Instant occurredAt,
      SpecificRecord body,
      List<Credit> credits,
      Position at,
      int number) {
    if (number >= MOST) throw new IllegalStateException("too many differences at " + at);
    return Posting.newBuilder()
        .setMemberId(member)
        .setOccurredAt(occurredAt)
        .setSource(
            new Source(STREAM, Math.addExact(Math.multiplyExact(at.getOffset(), MOST), number)))
        .setBody(body)
        .setMetadata(notes(credits, at))
        .build();
  }

  private static Map<String, String> notes(List<Credit> credits, Position at) {
    Map<String, String> notes = new HashMap<>(PromotionNotes.of(credits));
    notes.put(BECAUSE, at.getTopic() + "-" + at.getPartition() + "@" + at.getOffset());
    return notes;
  }

  private static SpecificRecord body(Net change, Cause cause) {
    List<punchcard.avro.Credit> credits = change.more().stream().map(Postings::credit).toList();
    return change.less().isEmpty()
        ? new Issue(cause, credits)
        : new Difference(cause, credits, change.less().stream().map(Differences::debit).toList());
  }

  /// What cannot be collected is borne by who had paid for it.
  private static Debit debit(Credit less) {
    punchcard.avro.Credit credit = Postings.credit(less);
    return new Debit(
        credit.getCurrency(),
        credit.getAmountMinor(),
        credit.getFundedBy(),
        credit.getFundedBy(),
        credit.getAgreementId(),
        credit.getAgreementVersion(),
        credit.getRuleId(),
        credit.getPromise());
  }
}
