package punchcard.onboarding.member;

/// What a demand is about. A request's name is good for one of them.
enum Subject {
  CONSENT,
  PROFILE,
  GOAL,
  IDENTITY,
  PERSON,
  RELATION,
  MERGE,
  RIGHTS,
  GUARDIAN
}
