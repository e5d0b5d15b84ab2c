package punchcard.local.process;

import java.io.IOException;

/// How a process is asked to end by itself.
public enum StopSignal {
  /// What most programs take as: finish and go.
  TERM,
  /// PostgreSQL's fast shutdown; on TERM it would wait for its clients to leave.
  INT;

  void send(ProcessHandle process) throws IOException {
    switch (this) {
      case TERM -> process.destroy();
      case INT -> new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    }
  }
}
