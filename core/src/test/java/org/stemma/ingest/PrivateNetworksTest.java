package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNetworksTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback",
        "127.255.255.254, loopback",
        "::1, loopback",
        "0.0.0.0, unspecified",
        "::, unspecified",
        "10.255.0.1, private",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.168.1.1, private",
        "169.254.169.254, link-local",
        "fe80::1, link-local",
        "100.64.0.1, carrier-grade NAT",
        "100.127.255.255, carrier-grade NAT",
        "224.0.0.1, multicast",
        "ff02::1, multicast",
        "255.255.255.255, reserved",
        "fc00::1, unique-local",
        "fdff::1, unique-local",
        "::ffff:10.0.0.1, private",
        "64:ff9b::10.0.0.1, private",
        "64:ff9b:1::1, local NAT64",
        "2002:7f00:1::, 6to4",
        "::127.0.0.1, IPv4 in IPv6",
    })
    void namesTheNetwork(String address, String kind) throws UnknownHostException {
        assertThat(PrivateNetworks.kind(InetAddress.getByName(address))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1",
                "2a00::1",
                "64:ff9b::8.8.8.8",
            })
    void leavesThePublicInternetAlone(String address) throws UnknownHostException {
        assertThat(PrivateNetworks.kind(InetAddress.getByName(address))).isNull();
    }
}
