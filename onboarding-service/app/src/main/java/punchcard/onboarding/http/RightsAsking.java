package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.onboarding.rights.RightsRequest;
import punchcard.onboarding.rights.RightsRequestId;
import punchcard.onboarding.rights.RightsStanding;
import punchcard.onboarding.rights.RightsStanding.Opposition;
import punchcard.onboarding.rights.RightsStanding.Restriction;
import punchcard.runtime.ServiceSettings;

/// Asks for what a member has a right to.
@Singleton
final class RightsAsking {
  private final MemberAsking asking;
  private final InstantSource clock;
  private final ZoneId programme;

  RightsAsking(MemberAsking asking, InstantSource clock, ServiceSettings settings) {
    this.asking = asking;
    this.clock = clock;
    this.programme = settings.zone();
  }

  /// The day on which this is, in the programme's time zone.
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), programme);
  }

  /// The use of this name; one that cannot be is told like one that does not exist.
  static Use use(String code) {
    return Use.of(code).orElseThrow(Problems::notFound);
  }

  /// The request of this id; one that cannot be is told like one that does not exist.
  static RightsRequestId request(String id) {
    if (!RightsRequestId.isValid(id)) throw Problems.notFound();
    return new RightsRequestId(id);
  }

  /// @param demand is asked for only where the caller could ever be allowed it, and says what is
  ///     wrong with what was sent
  RestrictionView restriction(Asking by, Action action, Supplier<RightsDemand> demand) {
    return switch (ask(by, action, demand)) {
      case Asked(Restriction it, int partition) -> RestrictionView.of(it, partition);
      case Asked(var other, _) -> throw new IllegalStateException("no restriction: " + other);
    };
  }

  /// @param demand as above
  ObjectionView objection(Asking by, Action action, Supplier<RightsDemand> demand) {
    return switch (ask(by, action, demand)) {
      case Asked(Opposition it, int partition) -> ObjectionView.of(it, partition);
      case Asked(var other, _) -> throw new IllegalStateException("no objection: " + other);
    };
  }

  /// @param demand as above
  RightsRequestView request(Asking by, Action action, Supplier<RightsDemand> demand) {
    return switch (ask(by, action, demand)) {
      case Asked(RightsRequest it, _) -> RightsRequestView.of(it, programme, today());
      case Asked(var other, _) -> throw new IllegalStateException("no request: " + other);
    };
  }

  private record Asked(RightsStanding standing, int partition) {}

  private Asked ask(Asking by, Action action, Supplier<RightsDemand> demand) {
    var _ = by.conceivably(Wanted.of(action, Permission.memberOf(by.member())));
    return switch (asking.ask(by, new Demand.OfRights(demand.get()))) {
      case Now(Became.HavingRight(var standing), int partition) -> new Asked(standing, partition);
      case Now(var other, _) -> throw new IllegalStateException("no right: " + other);
    };
  }
}
