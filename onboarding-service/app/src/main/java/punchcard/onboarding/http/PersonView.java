package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.person.Person;
import punchcard.onboarding.person.PersonStanding;

/// What a member has told of itself, or a partner of it.
///
/// @param version from 1: how many there have been; 0: nothing is told
/// @param toldBy the partner; left out: the member itself
/// @param position where the log has them, encrypted
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable LocalDate birthDate,
    @Nullable String country,
    int version,
    @Nullable String toldBy,
    @Nullable Instant since,
    @Nullable PositionView position) {
  static final PersonView UNTOLD =
      new PersonView(null, null, null, null, null, 0, null, null, null);

  static PersonView of(Person person, PersonStanding standing, int partition) {
    return new PersonView(
        person.name().orElse(null),
        person.email().orElse(null),
        person.phone().orElse(null),
        person.birthDate().orElse(null),
        person.country().orElse(null),
        standing.version(),
        standing.toldBy().map(PartnerId::value).orElse(null),
        standing.since().at(),
        PositionView.of(PositionView.inLog(partition, standing.since().offset())));
  }

  @Override
  public String toString() {
    return "PersonView[not told]";
  }
}
