package punchcard.local.component;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import punchcard.local.process.LogFile;
import punchcard.local.process.PidFile;

/// The one folder in which a stack keeps everything: data, logs, caches, and who is running.
public record StateFolder(Path path) {
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Object SECRETS = new Object();
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /// Held by the launcher as long as it lives; by it one knows a folder as a stack's state.
  public Path lock() {
    return path.resolve("launcher.lock");
  }

  /// The launcher's own process.
  public PidFile launcher() {
    return new PidFile(path.resolve("launcher.pid"));
  }

  /// Where the processes of the components are remembered.
  public Path processes() {
    return path.resolve("processes");
  }

  public PidFile process(Instance instance) {
    return new PidFile(processes().resolve(instance.name()));
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public LogFile log(Instance instance) {
    return new LogFile(logs().resolve(instance.name() + ".log"));
  }

  /// The AOT caches.
  public Path caches() {
    return path.resolve("aot");
  }

  /// Where the mail server keeps what is whole.
  public Path mails() {
    return path.resolve("data").resolve(Part.MAIL.first().name()).resolve("new");
  }

  /// An instance's own data; made if it is not there.
  Path data(Instance instance) throws IOException {
    return Files.createDirectories(path.resolve("data").resolve(instance.name()));
  }

  /// Temporary files: native libraries unpack themselves there.
  public Path temporary() {
    return path.resolve("tmp");
  }

  /// An instance's own temporary files; made if it is not there.
  Path temporary(Instance instance) throws IOException {
    return Files.createDirectories(temporary().resolve(instance.name()));
  }

  /// The secret of this stack's onboarding, made once: member ids derive from it.
  String secret() throws IOException {
    return secret("secret");
  }

  /// The master key under which this stack's onboarding keeps persons' keys, made once.
  String masterKey() throws IOException {
    return secret("master-key", MasterKeys::make);
  }

  /// The credential by which onboarding registers partners' clients at the OpenID provider.
  String registrationToken() throws IOException {
    return secret("registration-token");
  }

  /// The secret of the OpenID provider's client `local`, which gets tokens for whomever it names.
  public String openIdSecret() throws IOException {
    return secret("openid-secret");
  }

  /// A secret that is made once. Two components that are prepared at once may ask for the same.
  private String secret(String name) throws IOException {
    return secret(name, StateFolder::random);
  }

  private String secret(String name, Supplier<String> making) throws IOException {
    synchronized (SECRETS) {
      Path file = path.resolve(name);
      if (!Files.exists(file)) make(file, making.get());
      return Files.readString(file);
    }
  }

  // Under another name until it is whole: a launcher that is killed leaves no half of it.
  private static void make(Path file, String secret) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + "-unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, OWNER_ONLY);
    Files.writeString(unfinished, secret);
    Files.move(unfinished, file, ATOMIC_MOVE);
  }

  private static String random() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
