package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A partner's approval of a request.
///
/// @param memberRef by which the partner will call the member; left out: `member:<id>`
@Serdeable
record ApprovalRequest(@Nullable String memberRef) {}
