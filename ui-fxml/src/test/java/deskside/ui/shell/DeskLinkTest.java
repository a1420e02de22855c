package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeskLinkTest {

    @Test
    void links_lead_to_conversations_searches_and_screens() {
        assertThat(DeskLink.parse("deskside:conversation/k-1")).contains(new DeskLink.OfConversation("k-1"));
        assertThat(DeskLink.parse("deskside://conversation/k-1/")).contains(new DeskLink.OfConversation("k-1"));
        assertThat(DeskLink.parse("deskside:search/%E4%BB%B7%E4%BF%9D%207+x")).contains(new DeskLink.OfSearch("价保 7+x"));
        assertThat(DeskLink.parse("DESKSIDE:knowledge")).contains(new DeskLink.OfScreen(Screen.KNOWLEDGE));
    }

    @Test
    void anything_else_leads_nowhere() {
        for (var link : new String[] {"", "https://example.com", "deskside:", "deskside:conversation/", "deskside:run/rm", "deskside:%%%"}) {
            assertThat(DeskLink.parse(link)).as(link).isEmpty();
        }
    }
}
