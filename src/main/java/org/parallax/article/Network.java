package org.parallax.article;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of IP addresses in CIDR notation, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
public record Network(InetAddress base, int bits) {

    /** @throws IllegalArgumentException where the text is no IP literal with a prefix length */
    public static Network parse(String cidr) {
        String text = cidr.strip();
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*")) {
            throw new IllegalArgumentException("no network: " + cidr);
        }
        try {
            InetAddress base = InetAddress.getByName(address);
            int most = base.getAddress().length * 8;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException("no network: " + cidr);
            }
            return new Network(base, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no network: " + cidr, e);
        }
    }

    boolean holds(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
