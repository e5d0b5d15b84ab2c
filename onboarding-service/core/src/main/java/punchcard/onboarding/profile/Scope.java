package punchcard.onboarding.profile;

import java.util.List;
import java.util.regex.Pattern;
import punchcard.kernel.PartnerId;

/// For what a preference is set. The narrower counts.
public sealed interface Scope {
  /// For the whole ecosystem.
  static Scope everywhere() {
    return new Ecosystem();
  }

  /// For all that no partner has set apart.
  record Ecosystem() implements Scope {}

  /// For one partner, whatever of it.
  record Organisation(PartnerId partner) implements Scope {}

  /// For one product of a partner: an agreement by its id, or what the partner calls it.
  ///
  /// @param product 1 to 63 lower-case letters, digits, dots, underscores and hyphens
  record Product(PartnerId partner, String product) implements Scope {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    /// @throws IllegalArgumentException if the name has another form
    public Product {
      if (!isName(product)) throw new IllegalArgumentException("no product: " + product);
    }

    /// Whether the text could name a product.
    public static boolean isName(String text) {
      return NAME.matcher(text).matches();
    }
  }

  /// Itself and what lies around it, the narrowest first.
  default List<Scope> outwards() {
    return switch (this) {
      case Ecosystem _ -> List.of(this);
      case Organisation _ -> List.of(this, everywhere());
      case Product(PartnerId partner, _) -> List.of(this, new Organisation(partner), everywhere());
    };
  }

  /// Whether it lies in the other, or is it.
  default boolean isWithin(Scope other) {
    return outwards().contains(other);
  }

  /// `ecosystem`, `organisation` or `product`.
  default Level level() {
    return switch (this) {
      case Ecosystem _ -> Level.ECOSYSTEM;
      case Organisation _ -> Level.ORGANISATION;
      case Product _ -> Level.PRODUCT;
    };
  }

  /// Its name, unique at its level: empty, `gym`, `gym/premium`.
  default String name() {
    return switch (this) {
      case Ecosystem _ -> "";
      case Organisation(PartnerId partner) -> partner.value();
      case Product(PartnerId partner, String product) -> partner + "/" + product;
    };
  }
}
