package punchcard.ledger.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import punchcard.events.SchemaRegistry;
import punchcard.testkit.FixedSchemaIds;

/// Stands in for the registry: one numbering for all instances of a test.
@Factory
public final class SharedSchemaIds {
  public static final SchemaRegistry IDS = new FixedSchemaIds();

  @Singleton
  @Replaces(SchemaRegistry.class)
  SchemaRegistry ids() {
    return IDS;
  }
}
