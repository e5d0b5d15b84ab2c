package punchcard.local;

/// Something to do with the stack once it is up, named on the command line: the demo, the check.
///
/// An implementation is found by a line in `META-INF/services/punchcard.local.Scenario`.
public interface Scenario {

  /// What it is called: `demo` is run by `deploy/local/up --demo`.
  String name();

  /// The settings that it needs; asked before anything is started.
  default Settings adapt(Settings settings) {
    return settings;
  }

  /// Does it, and tells how it goes.
  ///
  /// @return the exit code: 0 if all is well
  /// @throws Exception whose message is told; the stack is then stopped
  int run(LocalStack stack, Progress progress) throws Exception;
}
