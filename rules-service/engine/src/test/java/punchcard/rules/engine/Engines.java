package punchcard.rules.engine;

import static punchcard.events.Topics.MEMBER_EVENTS;

import java.time.ZoneId;
import punchcard.avro.MemberEvent;
import punchcard.events.AvroCodec;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementReader;
import punchcard.testkit.FixedSchemaIds;

/// What engines of a programme in New York decide with.
final class Engines {
  static final EventTypes TYPES = new EventTypes(ZoneId.of("America/New_York"));
  static final CompiledAgreements COMPILED =
      new CompiledAgreements(new AgreementReader(new CelExpressions(TYPES.shapes())));
  static final AvroCodec<MemberEvent> EVENTS = new AvroCodec<>(MEMBER_EVENTS, new FixedSchemaIds());

  private Engines() {}

  /// Goes on from what the stores remember; nobody watches.
  static RulesEngine on(Stores stores, Telling telling) {
    return new RulesEngine(TYPES, COMPILED, stores, Unwatched.OUTCOMES, telling);
  }
}
