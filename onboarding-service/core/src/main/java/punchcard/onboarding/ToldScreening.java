package punchcard.onboarding;

import java.util.Optional;
import punchcard.kernel.AttributeName;
import punchcard.kernel.SegmentName;

/// Judges what a partner tells of a member: rules call segments and attributes by these names, so
/// they have one form, which is that of promotions' ids, too.
final class ToldScreening {
  private static final int MOST_NAMES = 50;

  private ToldScreening() {}

  /// The first reason against it.
  static Optional<Rejected> screen(ToldOfMember told) {
    if (told.size() == 0) return no("it tells nothing");
    if (told.size() > MOST_NAMES) return no("it tells more than " + MOST_NAMES + " things");
    for (String name : told.names())
      if (!SegmentName.isValid(name)) return no("the name has another form");
    for (String name : told.attributes().keySet())
      if (!AttributeName.isValid(name)) return no("an attribute's name has another form");
    for (String name : told.attributes().keySet())
      if (SignupScreening.identifies(name))
        return Optional.of(
            new Rejected(Reason.PERSONAL_DATA, "what identifies a person is no attribute"));
    for (String name : told.removed()) {
      if (!AttributeName.isValid(name)) return no("an attribute's name has another form");
      if (told.attributes().containsKey(name)) return no(name + " is told and removed at once");
    }
    for (String text : told.attributes().values())
      if (!AttributeName.isText(text))
        return no("an attribute has 1 to 200 characters, none of them a control character");
    return Optional.empty();
  }

  private static Optional<Rejected> no(String detail) {
    return Optional.of(new Rejected(Reason.BAD_NAME, detail));
  }
}
