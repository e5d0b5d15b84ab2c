package punchcard.onboarding.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Finds hosts on the public internet alone, just when a connection is made: no partner can have us
/// talk to our own network, whatever its name says by then (server-side request forgery). A host
/// with one other address is not found at all.
final class PublicAddresses implements DnsResolver {
  /// What IANA has set apart: RFC 6890 and its successors.
  private static final List<Network> SPECIAL =
      List.of(
          Network.of("0.0.0.0", 8),
          Network.of("10.0.0.0", 8),
          Network.of("100.64.0.0", 10),
          Network.of("127.0.0.0", 8),
          Network.of("169.254.0.0", 16),
          Network.of("172.16.0.0", 12),
          Network.of("192.0.0.0", 24),
          Network.of("192.0.2.0", 24),
          Network.of("192.88.99.0", 24),
          Network.of("192.168.0.0", 16),
          Network.of("198.18.0.0", 15),
          Network.of("198.51.100.0", 24),
          Network.of("203.0.113.0", 24),
          Network.of("224.0.0.0", 3),
          // Teredo, documentation and 6to4, of all that is global unicast.
          Network.of("2001::", 23),
          Network.of("2001:db8::", 32),
          Network.of("2002::", 16),
          Network.of("3fff::", 20));
  private static final Network GLOBAL_UNICAST = Network.of("2000::", 3);

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(host);
    if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic))
      throw new UnknownHostException(host + " is not on the public internet");
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return resolve(host)[0].getCanonicalHostName();
  }

  static boolean isPublic(InetAddress address) {
    return (address instanceof Inet4Address || GLOBAL_UNICAST.has(address))
        && SPECIAL.stream().noneMatch(network -> network.has(address));
  }

  /// The addresses that begin with these bits.
  private record Network(InetAddress base, int bits) {
    static Network of(String base, int bits) {
      return new Network(InetAddress.ofLiteral(base), bits);
    }

    boolean has(InetAddress address) {
      byte[] own = base.getAddress();
      byte[] other = address.getAddress();
      if (own.length != other.length) return false;
      for (int bit = 0; bit < bits; bit++)
        if (((own[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) return false;
      return true;
    }
  }
}
