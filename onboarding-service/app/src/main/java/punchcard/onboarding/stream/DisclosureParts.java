package punchcard.onboarding.stream;

import java.util.function.Predicate;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.disclosure.Disclosing;
import punchcard.onboarding.disclosure.DisclosingPoints;

/// What disclosure decides by.
///
/// @param hasFeed whether a partner ever took part; it may wait for the network
record DisclosureParts(Disclosing facts, DisclosingPoints points, Predicate<PartnerId> hasFeed) {
  static DisclosureParts of(Pseudonyms names, Predicate<PartnerId> hasFeed) {
    return new DisclosureParts(new Disclosing(names), new DisclosingPoints(names), hasFeed);
  }
}
