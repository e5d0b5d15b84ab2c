package punchcard.onboarding.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.person.Erasure;
import punchcard.onboarding.person.PersonFact;
import punchcard.onboarding.person.PersonSaid;
import punchcard.onboarding.rights.OpenRequest;
import punchcard.onboarding.rights.RightKind;
import punchcard.onboarding.rights.RightsFact;
import punchcard.onboarding.rights.RightsRequest;
import punchcard.onboarding.rights.RightsSaid;

/// All requests of rights that a member ever made: those that were entered, and those that were
/// made here and, but for an erasure, done at once. It follows from the log alone.
public final class RightsOnRecord {
  private final MemberHistory history;
  private final ZoneId programme;
  private final LocalDate today;

  private RightsOnRecord(MemberHistory history, ZoneId programme, LocalDate today) {
    this.history = history;
    this.programme = programme;
    this.today = today;
  }

  /// One of them.
  ///
  /// @param extension why it takes two months more, as the member was told
  /// @param answeredOn empty: it is open
  public record Entry(
      String id,
      RightKind kind,
      String channel,
      LocalDate cameOn,
      LocalDate dueOn,
      Optional<String> extension,
      Optional<LocalDate> answeredOn,
      Outcome outcome,
      String reason) {}

  /// What became of it.
  public enum Outcome {
    OPEN,
    GRANTED,
    REFUSED
  }

  /// All of them, by the day on which they came.
  public static List<Entry> of(MemberHistory history, ZoneId programme, LocalDate today) {
    return new RightsOnRecord(history, programme, today).all();
  }

  private List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    history.rights().now().requests().forEach(request -> all.add(entered(request, programme)));
    history.rights().facts().forEach(said -> madeHere(said).ifPresent(all::add));
    history.person().facts().stream()
        .filter(said -> said.fact() instanceof PersonFact.Changed)
        .forEach(said -> all.add(rectified(said)));
    history.person().erasure().ifPresent(erasure -> all.add(erased(erasure)));
    all.sort(Comparator.comparing(Entry::cameOn));
    return all;
  }

  /// One that was entered.
  ///
  /// @param programme its time zone
  public static Entry entered(RightsRequest it, ZoneId programme) {
    return new Entry(
        it.id().value(),
        it.kind(),
        it.channel(),
        it.cameOn(),
        it.dueOn(),
        it.extension().map(RightsRequest.Extension::reason),
        it.answer().map(answer -> LocalDate.ofInstant(answer.at().at(), programme)),
        it.answer()
            .map(answer -> answer.granted() ? Outcome.GRANTED : Outcome.REFUSED)
            .orElse(Outcome.OPEN),
        it.answer().map(RightsRequest.Answer::reason).orElse(""));
  }

  private Optional<Entry> madeHere(RightsSaid said) {
    return switch (said.fact()) {
      case RightsFact.RestrictionBegan _ ->
          Optional.of(atOnce(said.request(), RightKind.RESTRICTION, said.at()));
      case RightsFact.ObjectionMade _ ->
          Optional.of(atOnce(said.request(), RightKind.OBJECTION, said.at()));
      case RightsFact.Inherited _,
          RightsFact.RestrictionLifted _,
          RightsFact.ObjectionWithdrawn _,
          RightsFact.Requested _,
          RightsFact.Extended _,
          RightsFact.Answered _ ->
          Optional.empty();
    };
  }

  private Entry rectified(PersonSaid said) {
    return atOnce(said.request(), RightKind.RECTIFICATION, said.at());
  }

  private Entry atOnce(String id, RightKind kind, LogPoint at) {
    return api(id, kind, day(at.at()), Optional.of(day(at.at())), "");
  }

  /// Who has not answered when it is due is silent, and is not waited for.
  private Entry erased(Erasure erasure) {
    LocalDate cameOn = day(erasure.ordered().at());
    LocalDate dueOn = RightsRequest.dueOn(cameOn, false);
    Optional<LocalDate> done = erasure.completed().map(at -> day(at.at()));
    if (done.isPresent() && !erasure.isOver() && today.isAfter(dueOn))
      return api(
          OpenRequest.ERASURE,
          RightKind.ERASURE,
          cameOn,
          done.map(day -> day.isAfter(dueOn) ? day : dueOn),
          silent(erasure));
    return api(
        OpenRequest.ERASURE,
        RightKind.ERASURE,
        cameOn,
        done.filter(_ -> erasure.isOver()).map(it -> lastAnswer(erasure, it)),
        "");
  }

  private LocalDate lastAnswer(Erasure erasure, LocalDate completed) {
    return erasure.answers().values().stream()
        .map(answer -> day(answer.at().at()))
        .filter(completed::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(completed);
  }

  private static String silent(Erasure erasure) {
    List<String> silent =
        erasure.partners().stream()
            .filter(partner -> !erasure.answers().containsKey(partner))
            .map(PartnerId::value)
            .toList();
    return "silent: " + String.join(", ", silent);
  }

  private static Entry api(
      String id, RightKind kind, LocalDate cameOn, Optional<LocalDate> answeredOn, String reason) {
    return new Entry(
        id,
        kind,
        OpenRequest.API,
        cameOn,
        RightsRequest.dueOn(cameOn, false),
        Optional.empty(),
        answeredOn,
        answeredOn.isPresent() ? Outcome.GRANTED : Outcome.OPEN,
        reason);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, programme);
  }
}
