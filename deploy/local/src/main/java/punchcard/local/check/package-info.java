/// Works out from the data files what a run of the demo must have led to, and compares that with
/// the topics, the journal and the miners' tables.
///
/// It shares no code with the services, the schemas' generated classes or the demo: what it knows
/// of them it knows from their documentation. Reading is apart from checking, and each check is a
/// pure function of the {@link Evidence}.
@NullMarked
package punchcard.local.check;

import org.jspecify.annotations.NullMarked;
