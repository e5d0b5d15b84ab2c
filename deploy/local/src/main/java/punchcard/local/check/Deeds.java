package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must come of each thing that the demo asked for, and of nothing else: which entries, and by
/// how much they change the members' accounts.
final class Deeds {
  /// How the demo's keys for them begin; what others ask for is not judged.
  private static final String DEMO = "errands-of-";

  private static final String AVAILABLE = "available";
  private static final String HELD = "held";
  private static final String STAMPS = "STAMPS";
  private static final int POINTS_A_STAMP = 10;

  private final Map<String, Deed> deeds = new HashMap<>();
  private final Set<String> known;
  private final Sums<Move> moves = new Sums<>();

  /// What an entry of a kind moves on a member's account, and which deed it comes from.
  record Move(String key, String kind, String memberId, String bucket, String currency) {}

  /// @param known the members to whom something was posted by events: to others nothing arrives
  private Deeds(List<Deed> deeds, Set<String> known) {
    for (Deed deed : deeds) this.deeds.put(deed.key(), deed);
    this.known = known;
  }

  /// All that must be moved.
  static Map<Move, Long> expected(Evidence evidence) {
    Deeds deeds = new Deeds(evidence.deeds(), Balances.earned(evidence).keySet());
    evidence.deeds().forEach(deeds::expect);
    return deeds.moves.unequalToZero();
  }

  private void expect(Deed deed) {
    long points = deed.points();
    switch (deed.kind()) {
      case "REDEEM" -> move(deed, "PointsRedeemed", -points);
      case "RETURN" -> move(deed, "RedemptionReturned", points);
      case "RESERVE" -> hold(deed, "PointsReserved", -points, points);
      case "FORGET" -> {
        hold(deed, "PointsReserved", -points, points);
        hold(deed, "HoldExpired", points, -points);
      }
      case "CAPTURE" -> hold(deed, "HoldCaptured", held(deed) - points, -held(deed));
      case "RELEASE" -> hold(deed, "HoldReleased", held(deed), -held(deed));
      case "SEND", "SEND_TO_NOBODY" -> send(deed);
      case "CONVERT" -> {
        move(deed, "PointsConverted", -points);
        moves.add(
            new Move(deed.key(), "PointsConverted", deed.memberId(), AVAILABLE, STAMPS),
            points / POINTS_A_STAMP);
      }
      case "GIVE" -> move(deed, "PointsAdjusted", points);
      case "PROPOSE" -> {}
      case "APPROVE" -> move(about(deed), "PointsAdjusted", points);
      case "REVERSE" -> move(deed, "EntryReversed", -points);
      default -> throw new IllegalStateException("an unknown deed: " + deed);
    }
  }

  private void send(Deed deed) {
    move(deed, "TransferSent", -deed.points());
    if (known.contains(deed.with()))
      moves.add(
          new Move(deed.key(), "TransferReceived", deed.with(), AVAILABLE, Programme.POINTS),
          deed.points());
    else move(deed, "TransferReturned", deed.points());
  }

  private long held(Deed deed) {
    return about(deed).points();
  }

  private Deed about(Deed deed) {
    Deed about = deeds.get(deed.about());
    if (about == null) throw new IllegalStateException("about nothing: " + deed);
    return about;
  }

  private void move(Deed deed, String kind, long available) {
    moves.add(new Move(deed.key(), kind, deed.memberId(), AVAILABLE, Programme.POINTS), available);
  }

  private void hold(Deed deed, String kind, long available, long held) {
    move(deed, kind, available);
    moves.add(new Move(deed.key(), kind, deed.memberId(), HELD, Programme.POINTS), held);
  }

  static List<String> differences(Evidence evidence) {
    Map<String, Long> should = new HashMap<>();
    expected(evidence).forEach((move, amount) -> should.put("" + move, amount));
    Map<String, Long> is = new HashMap<>();
    Askers askers = new Askers();
    for (Entry entry : evidence.journal()) {
      askers.follow(entry);
      if (entry.askedAs().startsWith(DEMO))
        is.put(entry.askedAs() + " is entry " + entry.entryId(), 1L);
    }
    for (Entry entry : evidence.journal())
      if (askers.of(entry).startsWith(DEMO)) add(is, askers.of(entry), entry);
    List<String> differences = new ArrayList<>();
    for (Deed deed : evidence.deeds()) acknowledged(deed, should, differences);
    differences.addAll(Counts.differences(should, is));
    return differences;
  }

  private static void acknowledged(Deed deed, Map<String, Long> should, List<String> differences) {
    if (deed.answer().isEmpty()) differences.add(deed.key() + " was never answered");
    String asked = deed.kind().equals("APPROVE") ? deed.about() : deed.key();
    if (!deed.kind().equals("PROPOSE")) should.put(asked + " is entry " + deed.answer(), 1L);
  }

  private static void add(Map<String, Long> moves, String key, Entry entry) {
    String kind = entry.origin().getClass().getSimpleName();
    for (Entry.Leg leg : entry.legs()) {
      Entry.Account account = leg.account();
      if (account.isMembers())
        moves.merge(
            "" + new Move(key, kind, entry.memberId(), account.bucket(), account.currency()),
            leg.amount(),
            Long::sum);
    }
  }
}
