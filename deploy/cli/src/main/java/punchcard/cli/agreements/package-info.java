/// Agreements from outside the services: checks files before they are published, and tells what was
/// published and what it changed.
@NullMarked
package punchcard.cli.agreements;

import org.jspecify.annotations.NullMarked;
