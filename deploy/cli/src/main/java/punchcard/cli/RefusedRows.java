package punchcard.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The rows that were not taken, as CSV: line, reason, and the row as it was. Put right, it can be
/// imported itself. Without a refused row there is no file.
final class RefusedRows implements Closeable {
  private final Path path;
  private final String heading;
  private @Nullable BufferedWriter out;
  private long count;

  /// What an earlier import has left there is deleted.
  RefusedRows(Path path, String heading) throws IOException {
    this.path = path;
    this.heading = heading;
    Files.deleteIfExists(path);
  }

  void add(int line, String reason, String row) throws IOException {
    BufferedWriter to = open();
    to.write(line + ",\"" + reason.replace("\"", "\"\"") + "\"," + row);
    to.newLine();
    count++;
  }

  long count() {
    return count;
  }

  Path path() {
    return path;
  }

  private BufferedWriter open() throws IOException {
    if (out == null) {
      out = Files.newBufferedWriter(path);
      out.write("line,reason," + heading);
      out.newLine();
    }
    return out;
  }

  @Override
  public void close() throws IOException {
    if (out != null) out.close();
  }
}
