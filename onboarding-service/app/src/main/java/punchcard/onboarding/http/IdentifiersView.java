package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// By what a member is known.
///
/// @param partners that know the member by a reference of their own
@Serdeable
record IdentifiersView(List<IdentifierView> identifiers, List<String> partners) {}
