package punchcard.local.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder with all that is in it.
public record FileTree(Path root) {

  /// Deletes it. Links are deleted, not followed.
  public void delete() throws IOException {
    for (Path path : bottomUp()) Files.deleteIfExists(path);
  }

  /// The bytes of its files.
  public long size() throws IOException {
    long bytes = 0;
    for (Path path : bottomUp()) if (Files.isRegularFile(path)) bytes += Files.size(path);
    return bytes;
  }

  private List<Path> bottomUp() throws IOException {
    if (!Files.exists(root)) return List.of();
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
