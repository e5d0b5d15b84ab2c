package punchcard.onboarding.profile;

import java.util.Arrays;
import java.util.Optional;
import punchcard.kernel.PartnerId;

/// How much a preference is set for, the widest first.
public enum Level {
  ECOSYSTEM("ecosystem"),
  ORGANISATION("organisation"),
  PRODUCT("product");

  private final String code;

  Level(String code) {
    this.code = code;
  }

  /// Its name in the log and outside.
  public String code() {
    return code;
  }

  /// The level of this name.
  public static Optional<Level> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
  }

  /// What is so named at this level; empty: nothing can be.
  public Optional<Scope> named(String name) {
    int slash = name.indexOf('/');
    return switch (this) {
      case ECOSYSTEM -> name.isEmpty() ? Optional.of(Scope.everywhere()) : Optional.empty();
      case ORGANISATION -> PartnerId.isValid(name) ? organisation(name) : Optional.empty();
      case PRODUCT ->
          slash < 0
              ? Optional.empty()
              : product(name.substring(0, slash), name.substring(slash + 1));
    };
  }

  private static Optional<Scope> organisation(String partner) {
    return Optional.of(new Scope.Organisation(new PartnerId(partner)));
  }

  private static Optional<Scope> product(String partner, String product) {
    return PartnerId.isValid(partner) && Scope.Product.isName(product)
        ? Optional.of(new Scope.Product(new PartnerId(partner), product))
        : Optional.empty();
  }
}
