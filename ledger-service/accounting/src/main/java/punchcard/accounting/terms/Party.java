package punchcard.accounting.terms;

import punchcard.kernel.PartnerId;

/// Somebody who keeps books: a partner, or the operator in the middle.
public sealed interface Party extends Comparable<Party> {
  /// A business that issues or honours points.
  record Partner(PartnerId id) implements Party {
    @Override
    public String toString() {
      return text();
    }
  }

  /// Who runs the programme; all that partners owe each other goes through it.
  record Operator() implements Party {
    @Override
    public String toString() {
      return text();
    }
  }

  static Party of(PartnerId partner) {
    return new Partner(partner);
  }

  static Party operator() {
    return new Operator();
  }

  /// How it stands in a statement: `partner:grocer`, `operator`.
  default String text() {
    return switch (this) {
      case Partner(PartnerId id) -> "partner:" + id;
      case Operator() -> "operator";
    };
  }

  @Override
  default int compareTo(Party other) {
    return text().compareTo(other.text());
  }
}
