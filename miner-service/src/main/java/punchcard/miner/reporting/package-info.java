/// The reporting database: a schema per miner and version with its tables and its place in the
/// log, and the schema `reporting`, whose views show the live versions to analysts.
@NullMarked
package punchcard.miner.reporting;

import org.jspecify.annotations.NullMarked;
