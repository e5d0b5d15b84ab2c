package punchcard.miner.running;

/// How a miner is doing in this instance.
public sealed interface RunState {
  /// It has not been given its partitions yet.
  record Starting() implements RunState {}

  /// It reads its partitions as records come.
  record Running() implements RunState {}

  /// Something that may pass is in the way; it tries again, from where its tables are.
  record Retrying(String reason) implements RunState {}

  /// It met what will not pass by itself, and has stopped; others go on.
  record Failed(String reason) implements RunState {}

  /// It was stopped.
  record Stopped() implements RunState {}
}
