package punchcard.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.rules.AgreementsInForce;
import punchcard.rules.BookingStep;
import punchcard.rules.Credit;
import punchcard.rules.Decision;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Decision.SetAside;
import punchcard.rules.Earning;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.Member;
import punchcard.rules.Place;
import punchcard.rules.Promoting;
import punchcard.rules.Remembered;
import punchcard.rules.Tally;
import punchcard.rules.events.Amending;
import punchcard.rules.events.EventTypes;

/// Decides what each event earns: at once if it is newer than all others of its member, else by
/// telling the member's history again; and what becomes by it of what others have earned.
final class DecideEvents {
  private final EventTypes types;
  private final Store<Tally> tallies;
  private final Members members;
  private final TellHistory history;
  private final FollowBookings bookings;
  private final FollowPromotions promotions;
  private final PostedCredits posted;
  private final ExposeMembers exposing;
  private final Slices slices;
  private final AnnounceTiers tiers;
  private final Outcomes outcomes;

  DecideEvents(
      EventTypes types,
      Stores stores,
      Members members,
      TellHistory history,
      FollowPromotions promotions,
      Slices slices,
      AnnounceTiers tiers,
      Telling telling,
      Outcomes outcomes) {
    this.types = types;
    this.tallies = stores.tallies();
    this.members = members;
    this.history = history;
    this.bookings = new FollowBookings(stores.promised(), outcomes);
    this.promotions = promotions;
    this.posted = new PostedCredits(members, stores.promisedByPromotions());
    this.exposing = new ExposeMembers(stores.exposed(), telling::met);
    this.slices = slices;
    this.tiers = tiers;
    this.outcomes = outcomes;
  }

  /// @param at where the log has it
  /// @param agreements that are in force there
  /// @param post takes what is asked of the ledger, in this order
  void decide(
      MemberEvent fact,
      String partner,
      Position at,
      AgreementsInForce agreements,
      Consumer<Posting> post) {
    Event event = types.of(fact, partner);
    Place place = new Place(event.occurredAt(), at.getOffset());
    Remembered past = maturing(Remembered.undecided(place, event, agreements), fact);
    Tally before = tallyOf(past, fact.getMemberId());
    Member member = members.at(past, fact.getMemberId());
    exposing.expose(Promoting.met(before, member, event, agreements), fact, at);
    List<Posting> differences = new ArrayList<>();
    Decision decision =
        isNewest(before, past, fact.getMemberId())
            ? newest(before, fact, past, at, differences)
            : late(fact, past, at, differences);
    if (decision instanceof Earned earned) {
      List<Credit> credits = posted.of(fact.getMemberId(), earned.credits());
      if (!credits.isEmpty()) post.accept(Postings.of(credits, fact, partner, at));
    }
    if (event.booking() != null)
      bookings.follow(event.booking(), decision, fact, partner, at).forEach(post);
    String changed = Amending.changes(fact);
    if (changed != null) {
      differences.addAll(history.amend(fact, changed, at, differences.size()));
      tiers.retold(fact.getMemberId(), agreements, at);
    }
    differences.forEach(post);
  }

  /// Whether nothing that was decided before depends on it. What is told of a member for a day of
  /// which not all is known any more is refused as late events are.
  private boolean isNewest(Tally before, Remembered past, String member) {
    Event event = past.event();
    return before.isUpTo(event)
        && (event.fact() == null || members.timeline(member).knows(event.day()));
  }

  /// Only tiers ask what a booking's points come to before its step is decided.
  private Remembered maturing(Remembered past, MemberEvent fact) {
    BookingStep step = past.event().booking();
    return step == null || past.under().ladders().isEmpty()
        ? past
        : past.maturing(bookings.matured(step, fact.getMemberId()));
  }

  /// Nothing that happened later was decided before: the tally is all that has to be known.
  private Decision newest(
      Tally before, MemberEvent fact, Remembered past, Position at, List<Posting> differences) {
    String member = fact.getMemberId();
    Event event = past.event();
    Decision decision =
        Earning.decide(before, members.at(past, member), event, past.under(), slices);
    if (decision instanceof SetAside) {
      history.setAside(fact, past);
    } else {
      Remembered decided = past.decided(decision, before);
      remember(fact, decided, before, at);
      differences.addAll(promotions.decided(fact, decided, before, at));
    }
    outcomes.decided(decision, at);
    return decision;
  }

  private void remember(MemberEvent fact, Remembered decided, Tally before, Position at) {
    String member = fact.getMemberId();
    Tally after = decided.addedTo(before);
    if (!after.equals(before)) tallies.put(member, after);
    history.remember(fact, decided);
    tiers.decided(member, before.standings(), after.standings(), decided.under(), at);
  }

  private Decision late(MemberEvent fact, Remembered past, Position at, List<Posting> differences) {
    TellHistory.Late late = history.late(fact, past, at);
    differences.addAll(late.others());
    tiers.retold(fact.getMemberId(), past.under(), at);
    if (late.isRefused()) outcomes.setAside();
    else outcomes.decided(late.decision(), at);
    return late.decision();
  }

  /// Where nothing is counted, what was counted is not looked up.
  private Tally tallyOf(Remembered past, String member) {
    EventType type = past.event().type();
    boolean isAsked = past.under().areCounted(type) || type.tellsOfMember();
    return isAsked ? members.tally(member) : Tally.none();
  }
}
