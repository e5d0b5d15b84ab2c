/// The topic `agreements`: every version of every agreement, read whole, and added to one version
/// at a time however many instances publish; and what comes before a version,
/// proposals and partners' acceptances.
@NullMarked
package punchcard.rules.publishing;

import org.jspecify.annotations.NullMarked;
