package punchcard.local.process;

import java.util.List;
import java.util.Map;

/// A program of the machine, by the words of its command line.
public record NativeProgram(List<String> words, Map<String, String> environment)
    implements Program {}
