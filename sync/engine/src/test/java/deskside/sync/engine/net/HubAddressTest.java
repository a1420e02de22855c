package deskside.sync.engine.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.sync.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://desk.example.com", "https://desk.example.com:8443/shop", "http://localhost:7300", "http://127.0.0.1:7300",
            "http://127.8.9.1", "http://[::1]:7300", " https://desk.example.com/ "})
    void https_anywhere_and_plain_http_on_this_computer_are_taken(String text) {
        assertThat(new HubAddress(text).at("/v1/health").toString()).endsWith("/v1/health").doesNotContain("//v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://desk.example.com", "http://192.168.1.5:7300", "http://127.0.0.1.example.com", "http://localhost.example.com",
            "http://0.0.0.0"})
    void plain_http_to_another_computer_is_refused(String text) {
        assertThatThrownBy(() -> new HubAddress(text)).hasMessage(Reason.ADDRESS_NEEDS_HTTPS.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "desk.example.com", "ftp://desk.example.com", "https://", "https://user:secret@desk.example.com",
            "https://desk.example.com?a=b"})
    void what_is_no_address_is_refused(String text) {
        assertThatThrownBy(() -> new HubAddress(text)).hasMessage(Reason.ADDRESS_INVALID.key());
    }

    @Test
    void two_ways_to_write_one_address_are_equal() {
        assertThat(new HubAddress("https://desk.example.com/")).isEqualTo(new HubAddress("https://desk.example.com"));
    }
}
