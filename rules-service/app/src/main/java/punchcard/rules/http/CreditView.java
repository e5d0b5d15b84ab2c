package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Credit;

/// Points that one rule gives.
///
/// @param minor minor units
/// @param waits whether the member can spend them only later
/// @param promotion that gives them; left out: none
@Serdeable
record CreditView(
    String agreement,
    int version,
    String rule,
    String currency,
    long minor,
    String fundedBy,
    @Nullable LocalDate expiresOn,
    boolean waits,
    @Nullable String promotion) {
  static CreditView of(Credit credit) {
    return new CreditView(
        credit.agreement().value(),
        credit.agreementVersion(),
        credit.rule().value(),
        credit.points().currency().code(),
        credit.points().minor(),
        credit.fundedBy().value(),
        credit.expiresOn(),
        credit.promise() != null,
        credit.promotion() == null ? null : credit.promotion().value());
  }
}
