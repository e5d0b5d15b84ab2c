package punchcard.miner.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// From where the journal is looked at: what had happened by one moment, as far as it was known at
/// another. So a report of the past can be given again, and then with what has become known since.
///
/// After Martin Fowler's *Bitemporal History*.
///
/// @param asOf what occurred later is left out; null: nothing is
/// @param knownAt what was recorded later is left out; null: nothing is
@Serdeable
@JsonInclude(Include.NON_NULL)
public record Viewpoint(@Nullable Instant asOf, @Nullable Instant knownAt) {
  private static final OffsetDateTime FOR_EVER =
      OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

  OffsetDateTime lastOccurred() {
    return sql(asOf);
  }

  OffsetDateTime lastRecorded() {
    return sql(knownAt);
  }

  private static OffsetDateTime sql(@Nullable Instant moment) {
    return moment == null ? FOR_EVER : moment.atOffset(ZoneOffset.UTC);
  }
}
