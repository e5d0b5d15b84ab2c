package punchcard.onboarding.stream;

import punchcard.avro.ErasureAnswerWished;
import punchcard.avro.ErasureWished;
import punchcard.avro.PersonalDataWished;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.person.Age;
import punchcard.onboarding.person.PersonDemand;
import punchcard.onboarding.person.PersonDemand.AnswerErasure;
import punchcard.onboarding.person.PersonDemand.Change;
import punchcard.onboarding.person.PersonDemand.Erase;
import punchcard.onboarding.person.Sealed;

/// Translates what is wanted of what is kept of persons, both ways.
final class PersonDemands {
  private PersonDemands() {}

  static Object wish(PersonDemand demand) {
    return switch (demand) {
      case Change(Sealed data, Age age) ->
          new PersonalDataWished(
              PersonRecords.bytes(data), age.isTold(), PersonRecords.day(age.comes()));
      case Erase(String shown) -> new ErasureWished(shown);
      case AnswerErasure(PartnerId partner, boolean erased, String reason) ->
          new ErasureAnswerWished(partner.value(), erased, reason);
    };
  }

  static PersonDemand demand(PersonalDataWished wished) {
    return new Change(
        PersonRecords.sealed(wished.getPersonalData()),
        new Age(wished.getTellsAge(), PersonRecords.age(wished.getComesOfAgeOn())));
  }

  static PersonDemand demand(ErasureAnswerWished wished) {
    return new AnswerErasure(
        new PartnerId(wished.getPartner()), wished.getErased(), wished.getReason());
  }
}
