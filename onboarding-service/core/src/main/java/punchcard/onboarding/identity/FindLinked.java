package punchcard.onboarding.identity;

import punchcard.onboarding.FindMember.Answer;

/// Finds the member to whom an OpenID subject is linked.
public interface FindLinked {
  /// Who that member is by now, if it is merged into another.
  Answer by(Subject subject);
}
