package punchcard.local.check;

import java.util.HashMap;
import java.util.Map;

/// Which request an entry comes from: its own, or that of the hold or transfer which it ends by
/// itself.
final class Askers {
  private final Map<String, String> begun = new HashMap<>();

  /// Remembers what an entry begins.
  void follow(Entry entry) {
    switch (entry.origin()) {
      case Origin.PointsReserved _ -> begun.put(entry.entryId(), entry.askedAs());
      case Origin.TransferSent sent -> begun.put(sent.transferId(), entry.askedAs());
      case Origin _ -> {}
    }
  }

  /// The request's idempotency key; empty: nobody asked.
  String of(Entry entry) {
    return switch (entry.origin()) {
      case Origin.HoldExpired ended ->
          begun.getOrDefault(entry.memberId() + "-" + ended.hold(), "");
      case Origin.TransferReceived received -> begun.getOrDefault(received.transferId(), "");
      case Origin.TransferReturned returned -> begun.getOrDefault(returned.transferId(), "");
      case Origin _ -> entry.askedAs();
    };
  }
}
