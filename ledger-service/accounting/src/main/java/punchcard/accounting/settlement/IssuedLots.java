package punchcard.accounting.settlement;

import java.util.ArrayList;
import java.util.List;
import punchcard.accounting.movement.LotMove;
import punchcard.accounting.movement.Place;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Stamp;

/// The lots of an entry that explain its legs on issuers' accounts; each point explains one.
final class IssuedLots {
  /// Points with their stamp.
  record Part(Stamp stamp, long points) {}

  private static final class Unused {
    private final LotMove move;
    private long left;

    Unused(LotMove move) {
      this.move = move;
      this.left = move.lot().amountMinor();
    }
  }

  private final List<Unused> unused = new ArrayList<>();

  IssuedLots(List<LotMove> moves) {
    for (LotMove move : moves)
      if (move.sign() != 0 && isOfIssuer(move.reason())) unused.add(new Unused(move));
  }

  private static boolean isOfIssuer(Place reason) {
    return reason == Place.ISSUED || reason == Place.ADJUSTED;
  }

  /// Lots of an issuer that explain so many points; fewer, if there are not as many.
  ///
  /// @param sign 1: that became outstanding; -1: that no longer are
  List<Part> explain(PartnerId issuer, Currency currency, int sign, long points) {
    List<Part> parts = new ArrayList<>();
    long open = points;
    for (Unused lot : unused) {
      if (lot.left == 0 || !explains(lot.move, issuer, currency, sign)) continue;
      long part = Math.min(open, lot.left);
      if (part == 0) break;
      lot.left -= part;
      open -= part;
      parts.add(new Part(lot.move.stamp(), part));
    }
    return parts;
  }

  private static boolean explains(LotMove move, PartnerId issuer, Currency currency, int sign) {
    return move.sign() == sign
        && move.lot().issuer().equals(issuer)
        && move.lot().currency().equals(currency);
  }
}
