package org.parallax.article;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Decides which addresses the service connects to: http and https on public hosts, and networks that the operator opens.
 * A host's addresses are looked up once, judged, and handed to the socket as they were judged, so a name that answers
 * otherwise the second time gains nothing.
 *
 * <p>The closed networks are those of the IANA special-purpose address registries (RFC 6890 and later).
 */
public final class AddressGuard implements DnsResolver {
    private static final int LONGEST = 2048;
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8", // this network, unspecified
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by carriers (CGNAT)
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, metadata services
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.31.196.0/24", // AS112
                    "192.52.193.0/24", // multicast tunnelling
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "192.175.48.0/24", // AS112
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "2001::/23", // Teredo, benchmarks, ORCHID
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "2620:4f:8000::/48", // AS112
                    "3fff::/20") // documentation
            .map(Network::parse)
            .toList();
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");

    private final List<Network> opened;
    private final DnsResolver names;

    /** @param opened networks that are allowed though they are not public */
    public AddressGuard(List<Network> opened) {
        this(opened, SystemDefaultDnsResolver.INSTANCE);
    }

    AddressGuard(List<Network> opened, DnsResolver names) {
        this.opened = List.copyOf(opened);
        this.names = names;
    }

    /** Whether a socket may be opened to the address. */
    public boolean permits(InetAddress address) {
        if (opened.stream().anyMatch(network -> network.holds(address))) {
            return true;
        }
        boolean global = !(address instanceof Inet6Address) || GLOBAL_UNICAST.holds(address);
        return global && CLOSED.stream().noneMatch(network -> network.holds(address));
    }

    /**
     * Reads an address that somebody else wrote. What its host resolves to is judged when a socket is opened.
     *
     * @throws RefusedAddressException where it is no plain http or https address of a host
     */
    public URI check(String address) throws RefusedAddressException {
        URI uri = parse(address);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedAddressException("only http and https addresses are fetched");
        }
        if (uri.getRawUserInfo() != null) {
            throw new RefusedAddressException("an address with credentials is not fetched");
        }
        String host = uri.getHost();
        if (host == null || isOddNumber(host)) {
            throw new RefusedAddressException("the address has no plain host");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new RefusedAddressException("the address has no possible port");
        }
        if (host.startsWith("[") && host.contains("%")) {
            throw new RefusedAddressException("the address names a network interface");
        }
        return uri;
    }

    private static URI parse(String address) throws RefusedAddressException {
        if (address.length() > LONGEST) {
            throw new RefusedAddressException("the address is longer than " + LONGEST + " characters");
        }
        try {
            return new URI(address).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw new RefusedAddressException("this is no address");
        }
    }

    /** Looks a host up; one closed address among several closes it. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (isOddNumber(host)) {
            throw refused(host);
        }
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0 || !Arrays.stream(found).allMatch(this::permits)) {
            throw refused(host);
        }
        return found;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> sockets = new ArrayList<>();
        for (InetAddress address : resolve(host)) {
            sockets.add(new InetSocketAddress(address, port));
        }
        return sockets;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static UnknownHostException refused(String host) {
        return new UnknownHostException(host + " is not a host that this service connects to");
    }

    /** A host that ends in a number is an IPv4 address, however it is spelt; only four plain octets are let through. */
    private static boolean isOddNumber(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String[] labels = name.split("\\.", -1);
        if (!NUMBER.matcher(labels[labels.length - 1]).matches()) {
            return false;
        }
        return host.endsWith(".")
                || labels.length != 4
                || !Arrays.stream(labels)
                        .allMatch(label -> OCTET.matcher(label).matches() && Integer.parseInt(label) < 256);
    }
}
