package punchcard.ledger.books;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteOptions;

/// How RocksDB keeps entries: much is written, little is ever read, and nothing outlives the
/// process. All its memory is outside the heap: 16 MB for what is read, with the indexes, and twice
/// 8 MB for what is being written, however long the journal is.
final class DiskSettings implements AutoCloseable {
  private static final long CACHE_BYTES = 16L << 20;
  private static final long WRITE_BUFFER_BYTES = 8L << 20;
  private static final int WRITE_BUFFERS = 2;
  private static final long BLOCK_BYTES = 16L << 10;
  private static final int MOST_OPEN_FILES = 256;

  private final Cache cache = new LRUCache(CACHE_BYTES);
  final Options options = options(tables(cache));

  /// The journal is the log: there is nothing to recover.
  final WriteOptions writing = new WriteOptions().setDisableWAL(true);

  private static Options options(BlockBasedTableConfig tables) {
    return new Options()
        .setCreateIfMissing(true)
        .setErrorIfExists(true)
        .setTableFormatConfig(tables)
        .setWriteBufferSize(WRITE_BUFFER_BYTES)
        .setMaxWriteBufferNumber(WRITE_BUFFERS)
        .setMaxOpenFiles(MOST_OPEN_FILES)
        // Rewrites what was written a few times, where levels would do it ten times.
        .setCompactionStyle(CompactionStyle.UNIVERSAL)
        .setCompressionType(CompressionType.LZ4_COMPRESSION)
        .setAvoidFlushDuringShutdown(true)
        .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
        .setStatsDumpPeriodSec(0);
  }

  /// Without filters: what is asked for is nearly always there.
  private static BlockBasedTableConfig tables(Cache cache) {
    return new BlockBasedTableConfig()
        .setBlockCache(cache)
        .setBlockSize(BLOCK_BYTES)
        .setIndexType(IndexType.kTwoLevelIndexSearch)
        .setCacheIndexAndFilterBlocks(true)
        .setPinTopLevelIndexAndFilter(true);
  }

  @Override
  public void close() {
    writing.close();
    options.close();
    cache.close();
  }
}
