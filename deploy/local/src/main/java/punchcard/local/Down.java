package punchcard.local;

import punchcard.local.component.StateFolder;

/// `deploy/local/down`: stops the stack that runs on the state folder; its data stays.
final class Down {
  private Down() {}

  public static void main(String[] args) {
    StateFolder state = new StateFolder(Settings.defaults().state());
    Stopping stopping = new Stopping(state, Progress.to(System.out));
    System.exit(Attempt.asCommand(() -> stopping.stopAnd(() -> {})));
  }
}
