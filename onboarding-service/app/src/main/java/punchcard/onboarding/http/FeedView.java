package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.onboarding.gateway.ReadFeed.Answer.Page;

/// A page of a partner's feed.
///
/// @param cursor to be asked for `after` when this page is dealt with
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FeedView(List<DisclosedView> disclosures, String cursor) {
  static FeedView of(Page page, String cursor) {
    return new FeedView(page.disclosed().stream().map(DisclosedView::of).toList(), cursor);
  }
}
