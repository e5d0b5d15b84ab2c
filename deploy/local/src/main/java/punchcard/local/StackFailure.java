package punchcard.local;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/// The stack cannot start, or go on: the message is the one sentence that a person is told.
public final class StackFailure extends RuntimeException {
  StackFailure(String sentence) {
    super(sentence);
  }

  StackFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /// What went wrong in another thread, as a sentence.
  static StackFailure becauseOf(Throwable error) {
    if (error instanceof StackFailure failure) return failure;
    Throwable cause = error.getCause();
    if (isWrapper(error) && cause != null) return becauseOf(cause);
    return new StackFailure(error.toString(), error);
  }

  private static boolean isWrapper(Throwable error) {
    return error instanceof CompletionException || error instanceof ExecutionException;
  }
}
