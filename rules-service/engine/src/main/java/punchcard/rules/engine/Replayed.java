package punchcard.rules.engine;

import punchcard.kernel.AgreementId;

/// A replay that put an event under another version.
///
/// @param versionBefore 0: the agreement did not decide before
public record Replayed(String replay, AgreementId agreement, int versionBefore) {}
