package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.disclosure.Held;

/// One record that is held of a member.
///
/// @param partner that has said so; left out: the member, or the programme
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeldView(
    PositionView position,
    Instant at,
    String kind,
    @Nullable String partner,
    Map<String, String> fields) {
  static HeldView of(Held held) {
    return new HeldView(
        PositionView.of(held.position()),
        held.at(),
        held.kind(),
        held.partner().map(PartnerId::value).orElse(null),
        new TreeMap<>(held.fields()));
  }
}
