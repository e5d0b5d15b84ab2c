package punchcard.local.component;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchcard.local.process.NativeProgram;
import punchcard.local.process.Program;
import punchcard.local.process.StopSignal;

/// A real PostgreSQL, with a database for each that needs one. It syncs to disk as in production:
/// what it says is committed is.
record PostgresServer(Site site) implements Component {
  static final String USER = "punchcard";
  static final String PASSWORD = "punchcard";
  private static final List<String> DATABASES =
      List.of("onboarding", "reporting", "registry", "openid");

  /// Where a database is reached, user and password apart.
  static String jdbcUrl(Ports ports, String database) {
    return "jdbc:postgresql://localhost:" + ports.of(Part.POSTGRES) + "/" + database;
  }

  @Override
  public Instance instance() {
    return Part.POSTGRES.first();
  }

  @Override
  public List<Integer> ports() {
    return List.of(site.ports().of(Part.POSTGRES));
  }

  @Override
  public Set<Part> after() {
    return Set.of();
  }

  @Override
  public StopSignal stopSignal() {
    return StopSignal.INT;
  }

  @Override
  public Program prepare() throws IOException, InterruptedException {
    Path bin = PostgresBinaries.unpackedBelow(site.target()).resolve("bin");
    Path data = site.state().data(instance()).resolve("cluster");
    if (!Files.exists(data)) makeCluster(bin, data);

    List<String> words = notAsRoot(List.of(bin.resolve("postgres").toString()));
    words.addAll(List.of("-D", data.toString()));
    words.addAll(setting("port", site.ports().of(Part.POSTGRES)));
    words.addAll(setting("listen_addresses", "localhost"));
    words.addAll(setting("unix_socket_directories", ""));
    words.addAll(setting("fsync", "on"));
    words.addAll(setting("synchronous_commit", "on"));
    words.addAll(setting("timezone", "UTC"));
    words.addAll(setting("log_timezone", "UTC"));
    return new NativeProgram(words, Map.of("LC_ALL", "C"));
  }

  @Override
  public boolean isReady() throws IOException {
    if (!Probe.listens(site.ports().of(Part.POSTGRES))) return false;
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl(site.ports(), "postgres"), USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      for (String database : DATABASES) createIfMissing(database, statement);
      return true;
    } catch (SQLException e) {
      if (isStarting(e)) return false;
      throw new IOException("PostgreSQL does not take its databases: " + e.getMessage(), e);
    }
  }

  // Under another name until it is whole: a cluster cut off in the making cannot be started.
  private void makeCluster(Path bin, Path data) throws IOException, InterruptedException {
    Path unfinished = data.resolveSibling("cluster-unfinished");
    new FileTree(unfinished).delete();
    Path password = data.resolveSibling("password");
    Files.writeString(password, PASSWORD);

    List<String> words = notAsRoot(List.of(bin.resolve("initdb").toString()));
    words.addAll(List.of("-D", unfinished.toString(), "--username", USER));
    words.addAll(List.of("--pwfile", password.toString(), "--auth", "scram-sha-256"));
    words.addAll(List.of("--encoding", "UTF8", "--locale", "C", "--no-instructions"));
    words.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
    File log = site.state().log(instance()).file().toFile();
    int failed =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log))
            .start()
            .waitFor();
    Files.delete(password);
    if (failed != 0) throw new IOException("initdb made no database cluster, see " + log);
    Files.move(unfinished, data, ATOMIC_MOVE);
  }

  /// PostgreSQL refuses to run as root, but not in a name space in which root is nobody.
  private static List<String> notAsRoot(List<String> words) {
    List<String> all = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) all.addAll(List.of("unshare", "-U"));
    all.addAll(words);
    return all;
  }

  private static List<String> setting(String name, Object value) {
    return List.of("-c", name + "=" + value);
  }

  private static void createIfMissing(String database, Statement statement) throws SQLException {
    String known = "SELECT 1 FROM pg_database WHERE datname = '" + database + "'";
    try (ResultSet row = statement.executeQuery(known)) {
      if (row.next()) return;
    }
    statement.execute("CREATE DATABASE " + database);
  }

  /// Class 08: no connection yet; 57P03: it is starting, or recovers from a crash.
  private static boolean isStarting(SQLException e) {
    String state = e.getSQLState();
    return state != null && (state.startsWith("08") || state.equals("57P03"));
  }
}
