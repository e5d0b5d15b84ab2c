package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Requests of rights of all members; the one that is due first comes first.
@Serdeable
record OpenRequestsView(List<RightsRequestView> requests) {}
