package punchcard.onboarding.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Takes bytes from who writes to who reads, and holds up whoever is too fast. Each end may be used
/// by one thread after another; the JDK's own pipe takes the reader for dead when the thread that
/// has read last has ended.
final class Pipe {
  private static final int CHUNK_BYTES = 1 << 13;
  private static final int CHUNKS = 8;
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
  private final Duration patience;
  private volatile boolean nobodyReads;

  /// @param patience how long is waited for whoever does not read
  Pipe(Duration patience) {
    this.patience = patience;
  }

  /// Where is written; to be closed, since only then the reader comes to an end.
  OutputStream out() {
    return new BufferedOutputStream(new Sent(), CHUNK_BYTES);
  }

  /// Where is read; who has closed it holds up nobody.
  InputStream in() {
    return new Received();
  }

  private final class Sent extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      send(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0) send(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    @Override
    public void close() throws IOException {
      send(END);
    }

    private void send(byte[] chunk) throws IOException {
      try {
        if (!nobodyReads && chunks.offer(chunk, patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        nobodyReads = true;
        throw new IOException("nobody reads any more");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while nobody reads");
      }
    }
  }

  private final class Received extends InputStream {
    private byte[] chunk = new byte[0];
    private int next;
    private boolean isOver;

    @Override
    public int read() throws IOException {
      return isThereMore() ? Byte.toUnsignedInt(chunk[next++]) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      if (length == 0) return 0;
      if (!isThereMore()) return -1;
      int taken = Math.min(length, chunk.length - next);
      System.arraycopy(chunk, next, bytes, offset, taken);
      next += taken;
      return taken;
    }

    private boolean isThereMore() throws IOException {
      if (!isOver && next == chunk.length) {
        chunk = take();
        next = 0;
        isOver = chunk.length == 0;
      }
      return !isOver;
    }

    private byte[] take() throws IOException {
      try {
        return chunks.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while nobody writes");
      }
    }

    @Override
    public void close() {
      nobodyReads = true;
      chunks.clear();
    }
  }
}
