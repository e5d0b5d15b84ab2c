/// Reports as bytes that anybody can make again and compare.
@NullMarked
package punchcard.accounting.text;

import org.jspecify.annotations.NullMarked;
