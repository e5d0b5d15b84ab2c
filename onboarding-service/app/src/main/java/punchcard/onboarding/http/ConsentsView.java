package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// A member's consents, and what is asked of the member.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ConsentsView(List<ConsentView> consents) {}
