/// The value types that every part of Punchcard shares. They need nothing but the JDK, check
/// themselves where they are made, and so are right wherever they are met.
@NullMarked
package punchcard.kernel;

import org.jspecify.annotations.NullMarked;
