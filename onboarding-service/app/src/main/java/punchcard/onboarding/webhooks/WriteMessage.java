package punchcard.onboarding.webhooks;

import punchcard.kernel.PartnerId;
import punchcard.onboarding.gateway.ReadFeed.Answer.Page;

/// Writes what is posted.
public interface WriteMessage {
  /// The body, in JSON: the same whenever the page is the same.
  String of(PartnerId partner, Page page);
}
