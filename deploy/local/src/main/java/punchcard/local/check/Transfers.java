package punchcard.local.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What left for another member arrived there or came back: once, all of it, and as it was.
final class Transfers {
  private Transfers() {}

  static List<String> differences(Evidence evidence) {
    Map<String, List<Entry>> transfers = new TreeMap<>();
    for (Entry entry : evidence.journal())
      if (entry.origin() instanceof Origin.Transfer transfer)
        transfers.computeIfAbsent(transfer.transferId(), _ -> new ArrayList<>()).add(entry);
    List<String> differences = new ArrayList<>();
    transfers.forEach((id, entries) -> follow(id, entries, differences));
    return differences;
  }

  static List<String> leftInClearing(Evidence evidence) {
    Sums<Entry.Account> clearing = new Sums<>();
    for (Entry entry : evidence.journal())
      for (Entry.Leg leg : entry.legs())
        if (leg.account().name().equals("program/clearing"))
          clearing.add(leg.account(), leg.amount());
    List<String> left = new ArrayList<>();
    clearing.unequalToZero().forEach((account, sum) -> left.add(account + " has " + sum));
    return left;
  }

  private static void follow(String id, List<Entry> entries, List<String> differences) {
    List<Entry> ends = new ArrayList<>(entries);
    ends.removeIf(Transfers::isSent);
    List<Entry> sent = new ArrayList<>(entries);
    sent.removeAll(ends);
    if (sent.size() != 1 || ends.size() != 1)
      differences.add(
          "transfer " + id + " was sent " + sent.size() + " times and ended " + ends.size());
    else compare(id, sent.getFirst(), ends.getFirst(), differences);
  }

  private static void compare(String id, Entry sent, Entry end, List<String> differences) {
    if (!areTheSame(sent, end))
      differences.add("transfer " + id + " of " + sent.entryId() + " ended in " + end.entryId());
    Sums<List<Object>> left = new Sums<>();
    for (Lot lot : sent.moved().taken()) left.add(seenBy(end, lot), lot.amount());
    for (Lot lot : end.moved().made()) left.add(seenBy(end, lot), -lot.amount());
    for (Lot lot : end.moved().restored()) left.add(seenBy(end, lot), -lot.amount());
    left.unequalToZero()
        .forEach((of, n) -> differences.add("transfer " + id + " loses " + n + " of " + of));
  }

  private static boolean isSent(Entry entry) {
    return entry.origin() instanceof Origin.TransferSent
        || entry.origin() instanceof Origin.PointsHandedOver;
  }

  private static boolean areTheSame(Entry sent, Entry end) {
    return switch (sent.origin()) {
      case Origin.TransferSent to -> areTheSame(sent, to.to(), end);
      case Origin.PointsHandedOver to -> areTheSame(sent, to.to(), end);
      case Origin _ -> false;
    };
  }

  private static boolean areTheSame(Entry sent, String to, Entry end) {
    return switch (end.origin()) {
      case Origin.TransferReceived from ->
          end.memberId().equals(to) && sent.memberId().equals(from.from());
      case Origin.PointsTakenOver from ->
          end.memberId().equals(to) && sent.memberId().equals(from.from());
      case Origin.TransferReturned back ->
          end.memberId().equals(sent.memberId()) && to.equals(back.to());
      case Origin _ -> false;
    };
  }

  /// What must be the same at both ends: what comes back has its name still, what arrives its day.
  private static List<Object> seenBy(Entry end, Lot lot) {
    return end.origin() instanceof Origin.TransferReturned
        ? List.of(lot.currency(), lot.lotId(), lot.stamp())
        : List.of(lot.currency(), "" + lot.expiresOn(), lot.stamp());
  }
}
