/// Child processes of a launcher: started apart from its terminal, found again after it died, and
/// started fast by a cache of loaded classes. Knows nothing of what runs in them.
@NullMarked
package punchcard.local.process;

import org.jspecify.annotations.NullMarked;
