package punchcard.local.demo;

import java.net.URI;

/// What a partner is told when it is registered, and all that it needs to publish.
///
/// @param bootstrap the brokers' listener for partners
/// @param registry the schema registry in Apicurio's API
/// @param topic where this partner, and nobody else, writes
record PartnerAccess(
    String bootstrap, URI registry, String topic, String username, String password) {
  @Override
  public String toString() {
    return username + " at " + bootstrap;
  }
}
