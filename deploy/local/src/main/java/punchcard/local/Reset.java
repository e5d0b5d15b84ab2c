package punchcard.local;

import java.io.IOException;
import java.util.Locale;
import punchcard.local.component.FileTree;
import punchcard.local.component.StateFolder;

/// `deploy/local/reset`: stops the stack that runs on the state folder, and deletes the folder.
///
/// Only a folder with a launcher's lock is deleted: no other one that PUNCHCARD_STATE may name.
final class Reset {
  private Reset() {}

  public static void main(String[] args) {
    StateFolder state = new StateFolder(Settings.defaults().state());
    Progress progress = Progress.to(System.out);
    Stopping stopping = new Stopping(state, progress);
    System.exit(Attempt.asCommand(() -> stopping.stopAnd(() -> delete(state, progress))));
  }

  private static void delete(StateFolder state, Progress progress) throws IOException {
    FileTree tree = new FileTree(state.path());
    double megabytes = tree.size() / (double) (1 << 20);
    tree.delete();
    progress.line(String.format(Locale.ROOT, "deleted %s (%.0f MB)", state.path(), megabytes));
  }
}
