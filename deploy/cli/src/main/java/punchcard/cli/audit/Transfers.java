package punchcard.cli.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.events.Partitions;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Origin.PointsHandedOver;
import punchcard.ledger.journal.Origin.PointsTakenOver;
import punchcard.ledger.journal.Origin.TransferReceived;
import punchcard.ledger.journal.Origin.TransferReturned;
import punchcard.ledger.journal.Origin.TransferSent;

/// What leaves a member arrives at another, lot by lot, or comes back: the two ends lie in
/// different partitions, in any order, and are forgotten once they have met.
final class Transfers {
  /// A ledger that is behind by more than this in one partition and not in the other is told.
  private static final Duration UNDER_WAY = Duration.ofHours(1);

  private record End(Subject subject, MemberId from, MemberId to, List<Lot> lots) {
    /// By whom the debts are borne that go, or come, with it.
    List<Debt> owed() {
      return switch (subject.origin()) {
        case PointsHandedOver _ -> nameless(subject.moved().repaid());
        case PointsTakenOver _ -> nameless(subject.moved().owed());
        case Origin _ -> List.of();
      };
    }

    private static List<Debt> nameless(List<Debt> debts) {
      LotId name = new LotId(1, 0);
      return debts.stream()
          .map(debt -> new Debt(name, debt.currency(), debt.amountMinor(), debt.bearer()))
          .toList();
    }
  }

  private final Map<String, End> sent = new LinkedHashMap<>();
  private final Map<String, End> ended = new LinkedHashMap<>();
  private final Instant[] latest;

  Transfers(int partitions) {
    latest = new Instant[partitions];
    Arrays.fill(latest, Instant.MIN);
  }

  void follow(Subject subject) {
    int partition = subject.at().partition();
    Instant now = subject.transaction().recordedAt();
    if (now.isAfter(latest[partition])) latest[partition] = now;
    MemberId member = subject.transaction().member();
    switch (subject.origin()) {
      case TransferSent to ->
          left(to.transferId(), new End(subject, member, to.to(), subject.moved().taken()));
      case PointsHandedOver to ->
          left(to.transferId(), new End(subject, member, to.to(), subject.moved().taken()));
      case PointsTakenOver from ->
          ended(from.transferId(), new End(subject, from.from(), member, subject.moved().made()));
      case TransferReceived from ->
          ended(from.transferId(), new End(subject, from.from(), member, subject.moved().made()));
      case TransferReturned back ->
          ended(back.transferId(), new End(subject, member, back.to(), subject.moved().restored()));
      default -> {}
    }
  }

  private void left(String id, End end) {
    end.subject().checked(Proof.TRANSFERS);
    String own = end.from() + "-" + end.subject().sequence();
    if (!id.equals(own)) fault(end, "Its transfer is named " + id + ".");
    @Nullable End other = ended.remove(id);
    if (other == null) sent.put(id, end);
    else meet(end, other);
  }

  private void ended(String id, End end) {
    end.subject().checked(Proof.TRANSFERS);
    @Nullable End other = sent.remove(id);
    if (other != null) meet(other, end);
    else if (ended.putIfAbsent(id, end) != null)
      fault(end, "Transfer " + id + " has arrived or come back before.");
  }

  private static void meet(End left, End arrived) {
    if (!left.from().equals(arrived.from()) || !left.to().equals(arrived.to()))
      fault(
          arrived,
          "The transfer went from %s to %s, not from %s to %s."
              .formatted(left.from(), left.to(), arrived.from(), arrived.to()));
    else if (hasArrived(arrived)
        && (!nameless(left.lots()).equals(nameless(arrived.lots()))
            || !left.owed().equals(arrived.owed())))
      fault(arrived, "Other lots have arrived than have left with " + left.subject().at() + ".");
  }

  private static boolean hasArrived(End end) {
    Origin origin = end.subject().origin();
    return origin instanceof TransferReceived || origin instanceof PointsTakenOver;
  }

  /// Another member's entry gives lots other names, and nothing else.
  private static List<Lot> nameless(List<Lot> lots) {
    List<Lot> nameless = new ArrayList<>(lots.size());
    for (Lot lot : lots) nameless.add(lot.named(new LotId(1, nameless.size())));
    return nameless;
  }

  /// What is left when all is read.
  ///
  /// @return what is under way
  List<Transfer> finish() {
    for (Map.Entry<String, End> end : ended.entrySet())
      fault(end.getValue(), "Transfer " + end.getKey() + " never left, or has ended twice.");
    List<Transfer> underWay = new ArrayList<>();
    sent.forEach(
        (id, end) -> {
          if (isLost(end)) fault(end, "Transfer " + id + " neither arrived nor came back.");
          else underWay.add(transfer(id, end));
        });
    return underWay;
  }

  /// Both members' partitions are much further: it would have ended.
  private boolean isLost(End end) {
    Instant until = end.subject().transaction().recordedAt().plus(UNDER_WAY);
    Instant there = latest[Partitions.of(end.to().value(), latest.length)];
    Instant here = latest[Partitions.of(end.from().value(), latest.length)];
    return there.isAfter(until) && here.isAfter(until);
  }

  private static Transfer transfer(String id, End end) {
    return new Transfer(
        id, end.from(), end.to(), end.subject().transaction().recordedAt(), end.subject().at());
  }

  private static void fault(End end, String text) {
    end.subject().fault(Proof.TRANSFERS, text);
  }
}
