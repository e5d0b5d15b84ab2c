package punchcard.ledger.http;

import java.util.Locale;
import punchcard.ledger.journal.Origin;

/// Constants and kinds as JSON has them: `pending-only` for `PENDING_ONLY`.
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// `points-issued` for a `PointsIssued`.
  static String of(Origin kind) {
    return kind.getClass()
        .getSimpleName()
        .replaceAll("(?<=.)([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }
}
