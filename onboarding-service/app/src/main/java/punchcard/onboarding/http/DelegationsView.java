package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// All that a member has ever delegated.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DelegationsView(List<DelegationView> delegations) {}
