/// The operators' command: what people do with the log from outside the services.
@NullMarked
package punchcard.cli;

import org.jspecify.annotations.NullMarked;
