package punchcard.local;

import java.io.IOException;

/// Something that may fail, of which a person is then told in one sentence.
@FunctionalInterface
interface Attempt {
  void run() throws IOException, InterruptedException;

  /// Does it.
  ///
  /// @throws StackFailure if it fails
  static void orTell(Attempt attempt) {
    try {
      attempt.run();
    } catch (IOException e) {
      throw StackFailure.becauseOf(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StackFailure.becauseOf(e);
    }
  }

  /// Does it as a command.
  ///
  /// @return its exit code
  static int asCommand(Attempt attempt) {
    try {
      orTell(attempt);
      return 0;
    } catch (StackFailure e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }
}
