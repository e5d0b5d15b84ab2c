package punchcard.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A folder of mails, each a file, as Maildir has it: what is in `new` is whole.
record Maildir(Path folder) {
  /// Makes its folders.
  static Maildir at(Path folder) throws IOException {
    for (String part : new String[] {"tmp", "new", "cur"})
      Files.createDirectories(folder.resolve(part));
    return new Maildir(folder);
  }

  /// Returns when the disk has it.
  void keep(String recipient, InputStream mail) throws IOException {
    String name = System.currentTimeMillis() + "." + UUID.randomUUID() + ".punchcard";
    Path unfinished = folder.resolve("tmp").resolve(name);
    try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW)) {
      out.write(("Delivered-To: " + recipient + "\r\n").getBytes(UTF_8));
      mail.transferTo(out);
    }
    try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    var _ =
        Files.move(unfinished, folder.resolve("new").resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
