package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.person.Erasure;

/// What an erasure takes and leaves, how far it is, and what partners say who are asked to erase.
///
/// @param state NOT_ORDERED, ORDERED or COMPLETED
/// @param forfeitureShown the ledger's `shown` with the points that are lost, as it was ordered
/// @param recipients who is asked to erase, or would be
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureView(
    String state,
    @Nullable Instant orderedAt,
    @Nullable PositionView position,
    @Nullable Instant completedAt,
    @Nullable String forfeitureShown,
    List<String> goes,
    List<KeptView> stays,
    List<RecipientView> recipients) {
  private static final List<String> GOES =
      List.of(
          "personal data: the key under which they are encrypted everywhere is destroyed",
          "the links of partners' references to the member",
          "preferences, delegations, consents and goals, as far as we keep them beside the log",
          "all points, as GET /members/{id}/forfeiture of the ledger shows them: they are lost",
          "every partner's right to what it was shown, and all that would be shown from now on");

  private static final List<KeptView> STAYS =
      List.of(
          new KeptView(
              "entries of the books under the member's id: amounts, dates, partners",
              "legal obligation: GDPR Art. 6(1)(c), 17(3)(b), with the law on keeping accounts",
              "10 years after the end of the year"),
          new KeptView(
              "the log's facts under the member's id, without what identifies the person",
              "legitimate interest in books that can be proved: GDPR Art. 6(1)(f), 17(3)(e)",
              "as long as the books"),
          new KeptView(
              "what partners have published, and what they were shown, in their own topics",
              "legitimate interest in delivery: GDPR Art. 6(1)(f)",
              "30 days"));

  /// Something that stays.
  @Serdeable
  record KeptView(String what, String legalBasis, String until) {}

  /// A partner, and what it says.
  ///
  /// @param answer ERASED, KEPT or SILENT; left out: it was not asked
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RecipientView(
      String partner, @Nullable String answer, @Nullable String reason, @Nullable Instant at) {
    private static RecipientView of(PartnerId partner, Erasure.@Nullable Answer answer) {
      if (answer == null) return new RecipientView(partner.value(), "SILENT", null, null);
      return new RecipientView(
          partner.value(), answer.erased() ? "ERASED" : "KEPT", answer.reason(), answer.at().at());
    }
  }

  /// What would come of it.
  static ErasureView before(Collection<PartnerId> partners) {
    return new ErasureView(
        "NOT_ORDERED",
        null,
        null,
        null,
        null,
        GOES,
        STAYS,
        partners.stream()
            .map(partner -> new RecipientView(partner.value(), null, null, null))
            .toList());
  }

  static ErasureView of(Erasure erasure, int partition) {
    return new ErasureView(
        erasure.completed().isPresent() ? "COMPLETED" : "ORDERED",
        erasure.ordered().at(),
        PositionView.of(PositionView.inLog(partition, erasure.ordered().offset())),
        erasure.completed().map(LogPoint::at).orElse(null),
        erasure.forfeitureShown(),
        GOES,
        STAYS,
        erasure.partners().stream()
            .map(partner -> RecipientView.of(partner, erasure.answers().get(partner)))
            .toList());
  }
}
