package punchcard.onboarding.identity;

/// Draws what a one-time code is made of: nobody can guess the next.
public interface DrawSalt {
  CodeSalt draw();
}
