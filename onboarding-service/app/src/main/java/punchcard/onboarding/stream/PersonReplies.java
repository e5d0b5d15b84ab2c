package punchcard.onboarding.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import punchcard.avro.ErasureAnswerGiven;
import punchcard.avro.ErasureSoFar;
import punchcard.avro.PersonalDataHeld;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.person.Erasure;
import punchcard.onboarding.person.PersonStanding;

/// Translates what has become of what is kept of persons, for who waits.
final class PersonReplies {
  private PersonReplies() {}

  static PersonalDataHeld record(PersonStanding standing, int partition) {
    return new PersonalDataHeld(
        partition,
        PersonRecords.bytes(standing.data()),
        standing.toldBy().map(PartnerId::value).orElse(null),
        standing.version(),
        standing.since().offset(),
        standing.since().at());
  }

  static PersonStanding read(PersonalDataHeld it) {
    return new PersonStanding(
        PersonRecords.sealed(it.getPersonalData()),
        Optional.ofNullable(it.getToldBy()).map(PartnerId::new),
        it.getVersion(),
        new LogPoint(it.getOffset(), it.getRecordedAt()));
  }

  static ErasureSoFar record(Erasure erasure, int partition) {
    return new ErasureSoFar(
        partition,
        erasure.ordered().offset(),
        erasure.ordered().at(),
        erasure.partners().stream().map(PartnerId::value).toList(),
        erasure.answers().entrySet().stream()
            .map(it -> record(it.getKey(), it.getValue()))
            .toList(),
        erasure.completed().map(LogPoint::offset).orElse(null),
        erasure.completed().map(LogPoint::at).orElse(null),
        erasure.forfeitureShown());
  }

  private static ErasureAnswerGiven record(PartnerId partner, Erasure.Answer answer) {
    return new ErasureAnswerGiven(
        partner.value(), answer.erased(), answer.reason(), answer.at().offset(), answer.at().at());
  }

  static Erasure read(ErasureSoFar it) {
    Map<PartnerId, Erasure.Answer> answers = new HashMap<>();
    for (ErasureAnswerGiven given : it.getAnswers())
      answers.put(
          new PartnerId(given.getPartner()),
          new Erasure.Answer(
              given.getErased(),
              given.getReason(),
              new LogPoint(given.getOffset(), given.getRecordedAt())));
    return new Erasure(
        new LogPoint(it.getOrderedOffset(), it.getOrderedAt()),
        it.getPartners().stream().map(PartnerId::new).toList(),
        answers,
        it.getForfeitureShown(),
        Optional.ofNullable(it.getCompletedOffset())
            .flatMap(
                offset ->
                    Optional.ofNullable(it.getCompletedAt()).map(at -> new LogPoint(offset, at))));
  }
}
