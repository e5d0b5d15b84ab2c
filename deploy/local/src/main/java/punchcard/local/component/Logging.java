package punchcard.local.component;

/// How broker and OpenID provider log: to their output, which is their log file.
final class Logging {
  static final String FLAG =
      "-Dlogback.configurationFile=punchcard/local/component/child-logback.xml";

  private Logging() {}
}
