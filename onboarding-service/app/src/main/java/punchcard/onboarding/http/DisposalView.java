package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import punchcard.onboarding.register.Disposals.Disposal;

/// How much was disposed of on a day.
@Serdeable
record DisposalView(LocalDate day, String what, int number) {
  static DisposalView of(Disposal it) {
    return new DisposalView(it.day(), it.what(), it.number());
  }
}
