package punchcard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of balances. A row is a line, so what is wrong with one row cannot swallow the next.
///
/// @param hash SHA-256 of its bytes, in hexadecimal digits
/// @param bytes how long it is
record ImportedFile(Path path, String hash, long bytes) {
  private static final int BUFFER = 1 << 16;

  /// Where it is read is a question to the operating system.
  private static final int ROWS_BETWEEN_LOOKS = 100;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// Takes one row.
  @FunctionalInterface
  interface Rows {
    /// Takes the next one.
    ///
    /// @param line from 1, the heading included
    /// @param bytesRead how far the file has been read, about
    void take(int line, String text, long bytesRead) throws IOException;
  }

  /// Reads it once, for its hash.
  ///
  /// @throws IllegalArgumentException if there is no such file
  static ImportedFile of(Path path) throws IOException {
    if (!Files.isRegularFile(path))
      throw new IllegalArgumentException("There is no file " + path + ".");
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer) >= 0) {}
    }
    return new ImportedFile(path, HexFormat.of().formatHex(digest.digest()), Files.size(path));
  }

  /// The first line.
  ///
  /// @throws IllegalArgumentException if there is none
  String heading() throws IOException {
    try (BufferedReader lines = lines(FileChannel.open(path))) {
      String first = lines.readLine();
      if (first == null) throw new IllegalArgumentException(path + " is empty.");
      return first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first;
    }
  }

  /// Hands over each line below the heading that is not blank, in order.
  void forEachRow(Rows rows) throws IOException {
    try (FileChannel file = FileChannel.open(path);
        BufferedReader lines = lines(file)) {
      lines.readLine();
      int number = 2;
      long bytesRead = 0;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        if (number % ROWS_BETWEEN_LOOKS == 0) bytesRead = file.position();
        if (!text.isBlank()) rows.take(number, text, bytesRead);
        number++;
      }
    }
  }

  /// What is not UTF-8 becomes U+FFFD, which the row is then refused for.
  private static BufferedReader lines(FileChannel file) {
    return new BufferedReader(new InputStreamReader(Channels.newInputStream(file), UTF_8), BUFFER);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
