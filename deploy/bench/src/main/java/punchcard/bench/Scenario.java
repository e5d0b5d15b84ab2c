package punchcard.bench;

/// Something to measure, named on the command line.
@FunctionalInterface
interface Scenario {
  Report measure(MeasuredStack stack);
}
