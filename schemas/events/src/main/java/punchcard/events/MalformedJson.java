package punchcard.events;

/// A text that is not the record it should be.
public final class MalformedJson extends RuntimeException {
  private final boolean isJson;

  /// @param isJson false: it is no JSON at all; true: a field is missing, unknown or of the wrong
  ///     type
  /// @param message what is wrong, and where
  MalformedJson(boolean isJson, String message) {
    super(message);
    this.isJson = isJson;
  }

  public boolean isJson() {
    return isJson;
  }
}
