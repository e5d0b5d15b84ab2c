package punchcard.onboarding.stream;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ErasureAnswered;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.MemberEvent;
import punchcard.avro.OpenRightsRequest;
import punchcard.avro.RightsRequestAnswered;
import punchcard.avro.RightsRequestExtended;
import punchcard.avro.RightsRequested;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.person.Erasure;
import punchcard.onboarding.rights.OpenRequest;
import punchcard.onboarding.rights.RightKind;
import punchcard.onboarding.rights.RightsRequest;
import punchcard.onboarding.rights.RightsRequestId;

/// Publishes which requests of members' rights are open: each as it is now, until its answer
/// deletes it.
final class OpenRequests {
  private static final String BETWEEN = "/";

  private final ProcessorContext<Object, Object> context;
  private final MemberStores stores;

  OpenRequests(ProcessorContext<Object, Object> context, MemberStores stores) {
    this.context = context;
    this.stores = stores;
  }

  /// The log has said this of a member, and the stores have it.
  void heed(MemberEvent said) {
    String member = said.getMemberId();
    switch (said.getBody()) {
      case RightsRequested it -> publish(member, it.getRequestId());
      case RightsRequestExtended it -> publish(member, it.getRequestId());
      case RightsRequestAnswered it -> publish(member, it.getRequestId());
      case ErasureOrdered _, ErasureCompleted _, ErasureAnswered _ -> publishErasure(member);
      default -> {}
    }
  }

  /// Of who is erased nothing else is left to answer.
  void close(String member) {
    stores
        .history(member)
        .rights()
        .now()
        .open()
        .forEach(request -> send(member, request.id().value(), null));
  }

  private void publish(String member, String id) {
    RightsRequest request =
        stores.history(member).rights().now().request(new RightsRequestId(id)).orElseThrow();
    send(member, id, request.answer().isPresent() ? null : record(member, request));
  }

  private static OpenRightsRequest record(String member, RightsRequest request) {
    return new OpenRightsRequest(
        member,
        request.id().value(),
        request.kind().code(),
        request.channel(),
        request.cameOn(),
        request.since().at(),
        request.extension().isPresent(),
        false);
  }

  private void publishErasure(String member) {
    Erasure erasure = stores.history(member).person().erasure().orElseThrow();
    send(member, OpenRequest.ERASURE, erasure.isOver() ? null : record(member, erasure));
  }

  private static OpenRightsRequest record(String member, Erasure erasure) {
    LogPoint ordered = erasure.ordered();
    return new OpenRightsRequest(
        member,
        OpenRequest.ERASURE,
        RightKind.ERASURE.code(),
        OpenRequest.API,
        null,
        ordered.at(),
        false,
        erasure.completed().isPresent());
  }

  private void send(String member, String id, @Nullable OpenRightsRequest request) {
    context.forward(
        new Record<>(member + BETWEEN + id, request, context.currentStreamTimeMs()),
        AdmissionTopology.TO_RIGHTS_REQUESTS);
  }
}
