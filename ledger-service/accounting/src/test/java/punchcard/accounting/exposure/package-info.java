@NullMarked
package punchcard.accounting.exposure;

import org.jspecify.annotations.NullMarked;
