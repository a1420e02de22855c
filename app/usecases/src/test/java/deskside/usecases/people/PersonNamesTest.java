package deskside.usecases.people;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.people.Colleague;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestShop;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNamesTest {

    private final InMemoryDesk desk = new InMemoryDesk();
    private final PersonNames names = new PersonNames(desk.colleagues, desk.session);

    @Test
    void everybody_who_works_here_is_called_by_name_and_oneself_before_anything_was_pulled() {
        desk.session.remember(TestShop.AGENT);
        assertThat(names.of(TestShop.AGENT.id())).isEqualTo("林晓");
        assertThat(names.of("agent-wu")).as("nothing else is known").isEqualTo("agent-wu");
        desk.put(List.of(new Colleague("agent-wu", 1, "吴桐")));
        assertThat(names.of("agent-wu")).isEqualTo("吴桐");
    }
}
