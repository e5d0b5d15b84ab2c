package punchcard.local.process;

import java.util.Map;

/// What a child process runs.
public sealed interface Program permits JavaProgram, NativeProgram {

  /// Variables that the process gets on top of its parent's.
  Map<String, String> environment();
}
