/// Agreements over HTTP: publishing a version, and what was published.
@NullMarked
package punchcard.rules.http;

import org.jspecify.annotations.NullMarked;
