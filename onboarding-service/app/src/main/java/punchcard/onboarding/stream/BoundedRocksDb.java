package punchcard.onboarding.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/// One bound for the memory of all RocksDB stores of this process. By default each of them, and
/// each segment of a window store, takes up to 100 MB of its own.
///
/// @see <a href="https://kafka.apache.org/documentation/streams/">Memory Management</a>
public final class BoundedRocksDb implements RocksDBConfigSetter {
  private static final long ALL_BYTES = 192L << 20;
  private static final long WRITING_BYTES = 96L << 20;
  private static final long ONE_WRITE_BUFFER_BYTES = 4L << 20;
  private static final int WRITE_BUFFERS = 2;

  /// Shared by all stores, and so never closed before the process ends.
  private static final Cache CACHE = new LRUCache(ALL_BYTES, -1, false, 0.1);

  private static final WriteBufferManager WRITING = new WriteBufferManager(WRITING_BYTES, CACHE);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig tables = (BlockBasedTableConfig) options.tableFormatConfig();
    tables.setBlockCache(CACHE);
    tables.setCacheIndexAndFilterBlocks(true);
    tables.setCacheIndexAndFilterBlocksWithHighPriority(true);
    tables.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(tables);
    options.setWriteBufferManager(WRITING);
    options.setWriteBufferSize(ONE_WRITE_BUFFER_BYTES);
    options.setMaxWriteBufferNumber(WRITE_BUFFERS);
  }

  @Override
  public void close(String store, Options options) {}
}
