package punchcard.local.component;

/// How the broker logs: to its output, which is its log file.
final class Logging {
  static final String FLAG =
      "-Dlogback.configurationFile=punchcard/local/component/child-logback.xml";

  private Logging() {}
}
