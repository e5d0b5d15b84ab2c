package punchcard.rules.engine;

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
import punchcard.rules.Place;
import punchcard.rules.Retold.Change;

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
  static List<Posting> of(
      List<Change> changes, Map<Place, Recorded> history, Position at, int first) {
    List<Change> givingFirst = new ArrayList<>();
    for (Change change : changes)
      if (change.less().isEmpty() && !change.more().isEmpty()) givingFirst.add(change);
    for (Change change : changes) if (!change.less().isEmpty()) givingFirst.add(change);
    List<Posting> postings = new ArrayList<>();
    for (Change change : givingFirst) {
      Recorded event = Objects.requireNonNull(history.get(change.after().at()));
      postings.add(posting(change, event.original(), at, first + postings.size()));
    }
    return postings;
  }

  private static Posting posting(Change change, MemberEvent event, Position at, int number) {
    if (number >= MOST) throw new IllegalStateException("too many differences at " + at);
    return Posting.newBuilder()
        .setMemberId(event.getMemberId())
        .setOccurredAt(event.getOccurredAt())
        .setSource(
            new Source(STREAM, Math.addExact(Math.multiplyExact(at.getOffset(), MOST), number)))
        .setBody(body(change, cause(change, event, at)))
        .setMetadata(notes(change, at))
        .build();
  }

  private static Map<String, String> notes(Change change, Position at) {
    List<Credit> credits = new ArrayList<>(change.more());
    credits.addAll(change.less());
    Map<String, String> notes = new HashMap<>(PromotionNotes.of(credits));
    notes.put(BECAUSE, at.getTopic() + "-" + at.getPartition() + "@" + at.getOffset());
    return notes;
  }

  private static SpecificRecord body(Change change, Cause cause) {
    List<punchcard.avro.Credit> credits = change.more().stream().map(Postings::credit).toList();
    return change.less().isEmpty()
        ? new Issue(cause, credits)
        : new Difference(cause, credits, change.less().stream().map(Differences::debit).toList());
  }

  private static Cause cause(Change change, MemberEvent event, Position at) {
    Position position =
        new Position(at.getTopic(), at.getPartition(), change.after().at().offset());
    return new Cause(event.getPartner(), event.getEventId(), event.getReceivedAt(), position);
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
