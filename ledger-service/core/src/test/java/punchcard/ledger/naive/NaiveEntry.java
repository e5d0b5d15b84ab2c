package punchcard.ledger.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was done once.
final class NaiveEntry {
  final String kind;
  String partner = "";
  final List<NaivePoint> made = new ArrayList<>();
  final List<NaivePoint> pended = new ArrayList<>();
  final List<NaivePoint> spent = new ArrayList<>();
  final List<NaiveDebt> owed = new ArrayList<>();
  final Map<String, Long> others = new TreeMap<>();
  int returned;
  boolean reversed;

  NaiveEntry(String kind) {
    this.kind = kind;
  }

  boolean isRedemption() {
    return kind.equals("redeemed") || kind.equals("captured");
  }

  boolean canBeReversed() {
    return isRedemption()
        || kind.equals("issued")
        || kind.equals("opened")
        || kind.equals("difference")
        || kind.equals("adjusted")
        || kind.equals("expired");
  }
}
