package punchcard.local.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import punchcard.avro.BookingCancelled;
import punchcard.avro.BookingFulfilled;
import punchcard.avro.BookingMade;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SignupRequested;
import punchcard.avro.VisitRecorded;

/// Says the gym's members and visits as the events that a partner publishes.
final class GymEvents {
  private final DateShift shift;

  GymEvents(DateShift shift) {
    this.shift = shift;
  }

  /// An existing member joins with the gym's card.
  ///
  /// @param proof the member's own token: without it, anyone could claim to be the member
  PartnerEvent join(GymMember member, String proof) {
    return new PartnerEvent(
        member.signupId(),
        member.card(),
        shift.moved(member.joinedAt()),
        SignupRequested.newBuilder().setProof(proof).build());
  }

  List<PartnerEvent> visits(GymMember member) {
    return IntStream.range(0, member.visits().size()).mapToObj(n -> visit(member, n)).toList();
  }

  /// What a member booked and what became of it.
  List<PartnerEvent> bookings(GymMember member) {
    return Booking.of(member).map(booking -> events(member, booking)).orElse(List.of());
  }

  private List<PartnerEvent> events(GymMember member, Booking booking) {
    BookingMade made =
        BookingMade.newBuilder()
            .setBookingId(booking.id())
            .setCategory("COURSE")
            .setAmountMinor(booking.amountMinor())
            .setCurrency("USD")
            .build();
    PartnerEvent booked = event(member, "book-" + booking.id(), booking.bookedAt(), made);
    return switch (booking.ending()) {
      case OPEN -> List.of(booked);
      case FULFILLED -> List.of(booked, end(member, booking, fulfilled(booking)));
      case CANCELLED -> List.of(booked, end(member, booking, cancelled(booking)));
    };
  }

  private static BookingFulfilled fulfilled(Booking booking) {
    return BookingFulfilled.newBuilder()
        .setBookingId(booking.id())
        .setAmountMinor(booking.fulfilledMinor())
        .build();
  }

  private static BookingCancelled cancelled(Booking booking) {
    return BookingCancelled.newBuilder().setBookingId(booking.id()).build();
  }

  private PartnerEvent end(GymMember member, Booking booking, Object body) {
    return event(member, "end-" + booking.id(), booking.endedAt(), body);
  }

  private PartnerEvent event(GymMember member, String id, LocalDateTime at, Object body) {
    return new PartnerEvent(id, member.card(), shift.moved(at), body);
  }

  private PartnerEvent visit(GymMember member, int number) {
    return event(
        member,
        member.visitId(number),
        member.visits().get(number),
        VisitRecorded.newBuilder().setChannel("turnstile").build());
  }
}
