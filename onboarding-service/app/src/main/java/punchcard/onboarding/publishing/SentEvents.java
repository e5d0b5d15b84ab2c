package punchcard.onboarding.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import punchcard.avro.PartnerEvent;
import punchcard.events.JsonRecords;
import punchcard.events.MalformedJson;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.MalformedEvent;
import punchcard.onboarding.MalformedEvent.Fault;
import punchcard.onboarding.PublishEvents;
import punchcard.onboarding.PublishEvents.Form;

/// What a partner has sent: one event or a batch, not read further than that.
///
/// @param isBatch whether it is answered event by event
record SentEvents(PartnerId partner, Form form, boolean isBatch, List<JsonNode> events) {

  /// @throws MalformedEvent if it is no JSON, is no batch where it must be one, or has too many
  static SentEvents of(PartnerId partner, Form form, String json) {
    JsonNode sent = parse(json);
    boolean isBatch =
        switch (form) {
          case PLAIN -> sent.isArray();
          case CLOUD_EVENT -> false;
          case CLOUD_EVENTS -> true;
        };
    if (!isBatch) return new SentEvents(partner, form, false, List.of(sent));
    if (!sent.isArray()) throw wrong(Fault.WRONG_SHAPE, "a batch must be an array");
    if (sent.size() > PublishEvents.MOST_EVENTS)
      throw wrong(Fault.TOO_MANY, "a batch has at most " + PublishEvents.MOST_EVENTS + " events");
    List<JsonNode> events = new ArrayList<>(sent.size());
    sent.forEach(events::add);
    return new SentEvents(partner, form, true, events);
  }

  /// One of them, as the topic has it.
  ///
  /// @throws MalformedEvent at the first place that does not fit
  PartnerEvent read(JsonNode event) {
    try {
      return switch (form) {
        case PLAIN -> (PartnerEvent) JsonRecords.read(event, PartnerEvent.getClassSchema(), "");
        case CLOUD_EVENT, CLOUD_EVENTS -> CloudEvents.read(event, partner);
      };
    } catch (MalformedJson e) {
      throw wrong(Fault.WRONG_SHAPE, String.valueOf(e.getMessage()));
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JsonRecords.parse(json);
    } catch (MalformedJson e) {
      throw wrong(Fault.NO_JSON, String.valueOf(e.getMessage()));
    }
  }

  private static MalformedEvent wrong(Fault fault, String message) {
    return new MalformedEvent(fault, message);
  }
}
