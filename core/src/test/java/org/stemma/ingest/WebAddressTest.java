package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://Lantern.Example/A?b=C#part, https://lantern.example/A?b=C",
        "http://lantern.example, http://lantern.example/",
        "http://lantern.example:80/x, http://lantern.example/x",
        "https://lantern.example:443/x, https://lantern.example/x",
        "http://lantern.example:8080?q, http://lantern.example:8080/?q",
        "http://lantern.example./x, http://lantern.example/x",
        "http://bücher.example/straße, http://xn--bcher-kva.example/stra%C3%9Fe",
        "http://lantern.example/a b|c%zz%20, http://lantern.example/a%20b%7Cc%25zz%20",
        "http://lantern.example/a/./b/../c/, http://lantern.example/a/c/",
        "http://lantern.example/open/%2e%2E/closed/x, http://lantern.example/closed/x",
        "http://lantern.example/../../x/.., http://lantern.example/",
        "http://[::1]:8080/x, http://[::1]:8080/x",
        "http://10.0.0.1/, http://10.0.0.1/",
        "http://１２７.0.0.1/, http://127.0.0.1/",
    })
    void isWrittenInOneWay(String text, String plain) throws WebFault {
        assertThat(WebAddress.parse(text)).hasToString(plain);
        assertThat(WebAddress.parse(plain)).hasToString(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://127.0.0.01/",
                "http://127.0.0.1.5/",
            })
    void aHostWrittenAsANumberIsRefused(String text) {
        assertThatThrownBy(() -> WebAddress.parse(text)).hasMessageContaining("number");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://lantern.example/x, not an http",
        "file:///x, not an http",
        "lantern.example/x, not an http",
        "http://reader:secret@lantern.example/, user name or password",
        "http://lantern.example@other.example/, user name or password",
        "http:///x, no readable host",
        "http://lantern..example/, no readable host",
        "http://lantern.exa%6dple/, no readable host",
        "http://lantern.example\\@other.example/, user name or password",
        "http://lantern.example\\x/, no readable host",
        "http://[::1%25eth0]/, no readable host",
        "http://lantern.example:25/, port 25",
        "http://lantern.example:99999/, port 99999",
    })
    void whatLeadsElsewhereThanItSeemsIsRefused(String text, String reason) {
        assertThatThrownBy(() -> WebAddress.parse(text)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/z, https://other.example/z",
        "//other.example/z, http://other.example/z",
        "/z?q, http://lantern.example/z?q",
        "z, http://lantern.example/a/z",
        "../z, http://lantern.example/z",
        "?z, http://lantern.example/a/b?z",
        "#z, http://lantern.example/a/b?old",
    })
    void aReferenceIsReadFromItsPage(String reference, String address) throws WebFault {
        assertThat(WebAddress.parse("http://lantern.example/a/b?old").resolve(reference))
                .hasToString(address);
    }

    @Property(tries = 500)
    void whateverIsReadHoldsNothingThatBreaksARequest(@ForAll @StringLength(max = 60) String rest) {
        try {
            assertThat(WebAddress.parse("http://lantern.example/" + rest).toString())
                    .matches("http://lantern\\.example/[!-~]*");
        } catch (WebFault refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }
}
