package punchcard.ledger.journal;

import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// Whose account it is.
public sealed interface Owner {
  /// A customer of the programme.
  record Member(MemberId id) implements Owner {}

  /// A business that issues or honours points.
  record Partner(PartnerId id) implements Owner {}

  /// The programme itself.
  record Program() implements Owner {}

  /// How the owner stands in an account's name: `member:<id>`, `partner:<id>`, `program`.
  default String text() {
    return switch (this) {
      case Member(MemberId id) -> "member:" + id;
      case Partner(PartnerId id) -> "partner:" + id;
      case Program() -> "program";
    };
  }
}
