package org.readout.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection to a ledger file, with its statements kept prepared. Not thread-safe. */
final class Database implements AutoCloseable {
  /** Marks a file as a ledger of ours: "RDOT". */
  private static final int APPLICATION = 0x52444F54;

  private static final List<String> MIGRATIONS =
      List.of("0001.sql", "0002.sql", "0003.sql", "0004.sql", "0005.sql", "0006.sql");

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Opens for writing; makes the file if there is none, and brings an older one up to date. */
  static Database open(Path file) {
    return checked(connect(file, false), Database::migrate);
  }

  /** Opens a ledger that nobody can write: on a read-only disk, say. */
  static Database openUnwritable(Path file) {
    return checked(connect(file, true), Database::checkIsOfNow);
  }

  /** Opens one more connection to a ledger that is open, for reading. */
  static Database openForReading(Path file) {
    return connect(file, true);
  }

  private interface Check {
    void of(Database database) throws SQLException;
  }

  /** The database, or the trouble with it and no connection left open. */
  private static Database checked(Database database, Check check) {
    try {
      check.of(database);
      return database;
    } catch (SQLException e) {
      database.close();
      throw database.trouble(e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Whether the ledger lies where no file can be made, not even SQLite's own beside it. */
  static boolean isUnwritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file) && folder != null && !Files.isWritable(folder);
  }

  private static Database connect(Path file, boolean reading) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(30_000);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-65536");
    if (Files.isDirectory(file)) {
      throw new LedgerException("The ledger " + file + " is a folder, not a file.");
    }
    try {
      boolean frozen = reading && isUnwritable(file);
      String address =
          frozen ? "file:" + file.toUri().getRawPath() + "?immutable=1" : file.toString();
      Database database = new Database(file, config.createConnection("jdbc:sqlite:" + address));
      if (reading) {
        database.run("PRAGMA query_only = on");
      }
      return database;
    } catch (SQLException e) {
      throw trouble(file, e);
    }
  }

  private void migrate() throws SQLException {
    int version = checkVersion();
    if (version == MIGRATIONS.size()) {
      return;
    }
    run("PRAGMA journal_mode = wal");
    run("BEGIN IMMEDIATE");
    try {
      for (int next = number("PRAGMA user_version"); next < MIGRATIONS.size(); next++) {
        for (String statement : statements(MIGRATIONS.get(next))) {
          run(statement);
        }
      }
      run("PRAGMA application_id = " + APPLICATION);
      run("PRAGMA user_version = " + MIGRATIONS.size());
      run("COMMIT");
    } catch (SQLException e) {
      run("ROLLBACK");
      throw e;
    }
  }

  private void checkIsOfNow() throws SQLException {
    if (checkVersion() < MIGRATIONS.size()) {
      throw new LedgerException(
          "The ledger "
              + file
              + " was written by an older Readout; open it once where it can be written.");
    }
  }

  /** The version of the ledger's tables; fails where this program cannot know them. */
  private int checkVersion() throws SQLException {
    int application = number("PRAGMA application_id");
    int version = number("PRAGMA user_version");
    boolean empty = number("SELECT count(*) FROM sqlite_master") == 0;
    if (!empty && application != APPLICATION) {
      throw new LedgerException("The file " + file + " is another program's database, no ledger.");
    }
    if (version > MIGRATIONS.size()) {
      throw new LedgerException(
          "The ledger "
              + file
              + " was written by a newer Readout (version "
              + version
              + " of the ledger, this one knows "
              + MIGRATIONS.size()
              + "): use that one.");
    }
    return version;
  }

  private static List<String> statements(String migration) {
    StringBuilder sql = new StringBuilder();
    for (String line : resource("migrations/" + migration).split("\n", -1)) {
      int comment = line.indexOf("--");
      sql.append(comment < 0 ? line : line.substring(0, comment)).append('\n');
    }
    List<String> statements = new ArrayList<>();
    for (String statement : sql.toString().split(";", -1)) {
      if (!statement.isBlank()) {
        statements.add(statement);
      }
    }
    return statements;
  }

  static String resource(String name) {
    try (InputStream in = Database.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program's file " + name + " cannot be read", e);
    }
  }

  /** Does {@code work} wholly or, if it fails, not at all. */
  <T> T inTransaction(Work<T> work) {
    try {
      run("BEGIN IMMEDIATE");
      try {
        T result = work.run();
        run("COMMIT");
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(e);
        throw e;
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  private void rollBack(Exception cause) {
    try {
      run("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  interface Work<T> {
    T run() throws SQLException;
  }

  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  int number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** Runs a change; an argument may be null, an Optional, a text or a number. */
  void update(String sql, @Nullable Object... arguments) throws SQLException {
    bind(statement(sql), arguments).executeUpdate();
  }

  /** The key of the row just inserted. */
  long lastKey() throws SQLException {
    return one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
  }

  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  void each(String sql, RowTaker taker, @Nullable Object... arguments) throws SQLException {
    try (ResultSet rows = bind(statement(sql), arguments).executeQuery()) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }

  <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    try (ResultSet rows = bind(statement(sql), arguments).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    }
  }

  <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    List<T> found = new ArrayList<>();
    each(sql, row -> found.add(reader.read(row)), arguments);
    return found;
  }

  /** A statement of its own, for rows that are read while others are asked for. */
  ResultSet stream(String sql, List<? extends Object> arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.closeOnCompletion();
    return bind(statement, arguments.toArray()).executeQuery();
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  private static PreparedStatement bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      if (argument instanceof Optional<?> optional) {
        argument = optional.orElse(null);
      }
      if (argument == null || argument instanceof Number || argument instanceof String) {
        statement.setObject(i + 1, argument);
      } else {
        statement.setString(i + 1, argument.toString());
      }
    }
    return statement;
  }

  LedgerException trouble(SQLException e) {
    return trouble(file, e);
  }

  private static LedgerException trouble(Path file, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    return new LedgerException(explained(file, code, String.valueOf(e.getMessage())), e);
  }

  private static String explained(Path file, SQLiteErrorCode code, String message) {
    String name = code.name();
    if (name.startsWith("SQLITE_NOTADB") || name.startsWith("SQLITE_CORRUPT")) {
      return "The file " + file + " is damaged, or no ledger at all.";
    }
    if (name.startsWith("SQLITE_READONLY")) {
      return "The ledger " + file + " cannot be written: it is read-only.";
    }
    if (name.startsWith("SQLITE_CANTOPEN") || name.startsWith("SQLITE_PERM")) {
      return "The ledger " + file + " cannot be opened: is its folder there, and may you write it?";
    }
    if (name.startsWith("SQLITE_FULL")) {
      return "The ledger " + file + " cannot grow: the disk is full. What was posted is safe.";
    }
    if (name.startsWith("SQLITE_IOERR")) {
      return "The ledger "
          + file
          + " cannot be read or written: the disk or a limit on it refuses ("
          + message.replace('\n', ' ')
          + "). What was posted is safe.";
    }
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "The ledger " + file + " is being written by another program; try again.";
    }
    return "The ledger " + file + " failed: " + message.replace('\n', ' ');
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw trouble(e);
    }
  }
}
