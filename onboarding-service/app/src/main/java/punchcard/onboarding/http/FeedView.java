package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// A page of a partner's feed.
///
/// @param cursor to be asked for `after` when this page is dealt with
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FeedView(List<DisclosedView> disclosures, String cursor) {}
