package punchcard.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import punchcard.local.component.StateFolder;

/// Makes sure that one launcher works on a state folder. The system lets go of the lock when the
/// launcher ends, however it ends.
final class StateLock implements AutoCloseable {
  private final StateFolder state;
  private final FileChannel channel;

  private StateLock(StateFolder state, FileChannel channel) {
    this.state = state;
    this.channel = channel;
  }

  /// Takes the lock, and remembers this process as the launcher.
  ///
  /// @throws StackFailure if another launcher has it, or the folder cannot be used
  static StateLock take(StateFolder state) {
    try {
      Files.createDirectories(state.path());
      FileChannel channel = FileChannel.open(state.lock(), CREATE, WRITE);
      if (isFree(channel)) {
        state.launcher().write(ProcessHandle.current());
        return new StateLock(state, channel);
      }
      channel.close();
      throw alreadyTaken(state);
    } catch (IOException e) {
      throw new StackFailure("The state folder cannot be used: " + e, e);
    }
  }

  @Override
  public void close() {
    try {
      state.launcher().delete();
      channel.close();
    } catch (IOException e) {
      throw new StackFailure("The state folder cannot be left: " + e, e);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static StackFailure alreadyTaken(StateFolder state) throws IOException {
    String who = state.launcher().running().map(p -> " (process " + p.pid() + ")").orElse("");
    return new StackFailure(
        "A stack already runs on %s%s: stop it by deploy/local/down, or start another by"
                .formatted(state.path(), who)
            + " PUNCHCARD_STATE=<folder> deploy/local/up --port-base <port>.");
  }
}
