package punchcard.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import punchcard.avro.HandedOn;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Separated;
import punchcard.avro.TallyHandedOver;
import punchcard.rules.AgreementsInForce;
import punchcard.rules.BookingStep;
import punchcard.rules.Brought;
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
import punchcard.rules.engine.PastOfMembers.Placed;
import punchcard.rules.events.Amending;
import punchcard.rules.events.EventTypes;
import punchcard.rules.events.Tallies;

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
  private final HandOver handing;
  private final Outcomes outcomes;

  DecideEvents(
      EventTypes types,
      Stores stores,
      Members members,
      TellHistory history,
      FollowPromotions promotions,
      Slices slices,
      AnnounceTiers tiers,
      HandOver handing,
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
    this.handing = handing;
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
    if (event.booking() != null && !isHandedOn(event.booking(), fact, at))
      bookings.follow(event.booking(), decision, fact, partner, at).forEach(post);
    String changed = Amending.changes(fact);
    if (changed != null) differences.addAll(amend(fact, changed, at, agreements, differences));
    differences.forEach(post);
  }

  /// All that is counted of a member who is another one from here on.
  void bringAll(MemberEvent merged, Position at) {
    Tally tally = members.tally(merged.getMemberId());
    handing.bring(Brought.all(tally), merged, newest(tally, merged), at);
  }

  /// What is counted of another one who is this one.
  void takeOver(
      MemberEvent fact,
      TallyHandedOver tally,
      Position at,
      AgreementsInForce agreements,
      Consumer<Posting> post) {
    if (handing.isEnded(fact.getMemberId(), tally.getMergeId())) return;
    count(fact, tally, at, agreements, post);
  }

  /// Another one is itself again, and takes along what was counted of it.
  void takeOut(
      MemberEvent fact,
      Separated separated,
      Position at,
      AgreementsInForce agreements,
      Consumer<Posting> post) {
    String merge = separated.getMergeId();
    List<Brought> all = new ArrayList<>();
    for (Placed each : history.of(fact.getMemberId()))
      if (each.recorded().original().getBody() instanceof TallyHandedOver it
          && it.getMergeId().equals(merge)) all.add(Tallies.brought(it));
    if (all.isEmpty()) return;
    Brought out = Brought.takingOut(all);
    count(fact, Tallies.record(merge, separated.getMemberId(), out), at, agreements, post);
  }

  /// As an event that is newer than all that was counted of both. So it changes nothing that was
  /// decided, and whatever is told again is told with it from there on.
  private void count(
      MemberEvent fact,
      TallyHandedOver tally,
      Position at,
      AgreementsInForce agreements,
      Consumer<Posting> post) {
    Tally own = members.tally(fact.getMemberId());
    Instant newest = newest(own, fact);
    MemberEvent event = MemberEvent.newBuilder(fact).setOccurredAt(newest).setBody(tally).build();
    decide(event, Remembering.NO_PARTNER, at, agreements, post);
    bringMore(own, fact, newest, at);
  }

  /// What has come to the tally of a member who is another one.
  private void bringMore(Tally before, MemberEvent because, Instant newest, Position at) {
    String member = because.getMemberId();
    if (!handing.isMerged(member)) return;
    handing.bring(Brought.more(before, members.tally(member)), because, newest, at);
  }

  private static Instant newest(Tally tally, MemberEvent fact) {
    boolean isNewer = fact.getBody() instanceof TallyHandedOver;
    if (tally.newest().equals(Instant.MIN)) return fact.getOccurredAt();
    return isNewer && fact.getOccurredAt().isAfter(tally.newest())
        ? fact.getOccurredAt()
        : tally.newest();
  }

  /// What another member's history does not know: decided as though it were this one's, except
  /// that what it earns itself was decided there. Where it has come already, it changes nothing.
  void handedOn(
      MemberEvent fact, Position at, AgreementsInForce agreements, Consumer<Posting> post) {
    Tally before = members.tally(fact.getMemberId());
    decideHandedOn(fact, at, agreements, post);
    Tally after = members.tally(fact.getMemberId());
    bringMore(before, fact, newest(after, fact), at);
  }

  private void decideHandedOn(
      MemberEvent fact, Position at, AgreementsInForce agreements, Consumer<Posting> post) {
    HandedOn handed = (HandedOn) fact.getBody();
    String partner = Objects.requireNonNull(fact.getPartner());
    MemberEvent inside = MemberEvent.newBuilder(fact).setBody(handed.getFact()).build();
    KnownFacts known = history.known(fact.getMemberId());
    if (known.has(inside)) return;
    String changed = Amending.changes(inside);
    BookingStep step = types.of(fact, partner).booking();
    boolean isElsewhere =
        known.isOfElsewhere(inside)
            && (step == null || !bookings.isPromised(step, fact.getMemberId()));
    if (isElsewhere && handing.on(fact, at)) return;
    if (changed != null) {
      history.amend(inside, changed, at, 0).forEach(post);
      tiers.retold(fact.getMemberId(), agreements, at);
    } else if (isElsewhere) {
      bookings.unknown();
    } else {
      decide(fact, partner, at, agreements, post);
    }
  }

  /// What the member's log has from before it says whom the member absorbs, though it was that one
  /// already; in the order of the log, as each came.
  void handOver(String member, String absorbed, Position at) {
    List<Placed> past = history.of(member);
    KnownFacts known = new KnownFacts(past);
    List<Placed> asItCame = new ArrayList<>(past);
    asItCame.sort(Comparator.comparingLong(each -> each.at().offset()));
    for (Placed each : asItCame) {
      MemberEvent fact = each.recorded().original();
      if (known.isOfElsewhere(fact) && !isPromised(fact))
        handing.to(absorbed, fact, each.at().offset(), at);
    }
  }

  private boolean isPromised(MemberEvent fact) {
    BookingStep step = types.of(fact, Objects.requireNonNull(fact.getPartner())).booking();
    return step != null && bookings.isPromised(step, fact.getMemberId());
  }

  private boolean isHandedOn(BookingStep step, MemberEvent fact, Position at) {
    String member = fact.getMemberId();
    return handing.isOneOfSeveral(member)
        && !(fact.getBody() instanceof HandedOn)
        && !bookings.isPromised(step, member)
        && history.known(member).isOfElsewhere(fact)
        && handing.on(fact, at);
  }

  private List<Posting> amend(
      MemberEvent fact,
      String changed,
      Position at,
      AgreementsInForce agreements,
      List<Posting> before) {
    String member = fact.getMemberId();
    boolean isHandedOn =
        handing.isOneOfSeveral(member)
            && history.known(member).isOfElsewhere(fact)
            && handing.on(fact, at);
    if (isHandedOn && !history.knows(fact, changed)) return List.of();
    List<Posting> changes = history.amend(fact, changed, at, before.size());
    tiers.retold(member, agreements, at);
    return changes;
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
    boolean isAsked =
        past.under().areCounted(type) || type.tellsOfMember() || past.event().brought() != null;
    return isAsked ? members.tally(member) : Tally.none();
  }
}
