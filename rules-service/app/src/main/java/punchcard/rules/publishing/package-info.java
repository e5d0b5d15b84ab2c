/// The topic `agreements`: every version of every agreement, read whole, and added to one version
/// at a time however many instances publish.
@NullMarked
package punchcard.rules.publishing;

import org.jspecify.annotations.NullMarked;
