package deskside.ui.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebLinkTest {

    @Test
    void a_video_guide_is_found_in_chinese_and_english_text() {
        assertThat(WebLink.in("清洗步骤见https://help.example.com/video/bl-800，一分钟。")).singleElement().satisfies(link -> {
            assertThat(link.uri()).hasToString("https://help.example.com/video/bl-800");
            assertThat(link.video()).isTrue();
            assertThat(link.host()).isEqualTo("help.example.com");
        });
        assertThat(WebLink.in("See https://shop.example.com/size-chart.")).singleElement().satisfies(link -> {
            assertThat(link.uri()).hasToString("https://shop.example.com/size-chart");
            assertThat(link.video()).isFalse();
        });
    }

    @Test
    void what_is_not_encrypted_or_no_address_is_left_as_text() {
        assertThat(WebLink.in("http://help.example.com/video javascript:alert(1) file:///etc/passwd https://")).isEmpty();
        assertThat(WebLink.in("https://user:secret@help.example.com/")).allSatisfy(link -> assertThat(link.uri().getUserInfo()).isNull());
    }

    @Test
    void the_same_address_is_one_card_and_three_are_enough() {
        assertThat(WebLink.in("https://a.example/1 https://a.example/1 https://a.example/2 https://a.example/3 https://a.example/4")).hasSize(3);
    }
}
