package punchcard.cli;

import java.util.Arrays;
import java.util.Optional;

/// What a file of balances can say of each, under the name that its heading gives it.
enum BalanceColumn {
  MEMBER_REF("memberRef", true),
  CURRENCY("currency", true),
  AMOUNT("amount", true),
  EARNED("earned", true),
  EXPIRES("expires", false),
  ISSUER("issuer", true),
  MONEY("money", false),
  PRICE("price", false),
  BASIS("basis", false),
  ALLOCATED("allocated", false);

  private final String title;
  private final boolean required;

  BalanceColumn(String title, boolean required) {
    this.title = title;
    this.required = required;
  }

  String title() {
    return title;
  }

  boolean isRequired() {
    return required;
  }

  static Optional<BalanceColumn> of(String title) {
    return Arrays.stream(values()).filter(column -> column.title.equals(title)).findFirst();
  }
}
