@NullMarked
package punchcard.local.component;

import org.jspecify.annotations.NullMarked;
