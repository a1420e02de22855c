package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An upgrade gives the drafts that are there to who is signed in. */
class DraftOfAgentTest {

    private static final String SCHEMA = "classpath:deskside/store/schema";

    @Test
    void drafts_of_earlier_versions_belong_to_who_is_signed_in() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:drafts;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).locations(SCHEMA).target("20").load().migrate();
        var jdbi = Jdbi.create(source);
        jdbi.useHandle(handle -> {
            handle.execute("insert into desk_fact (name, content) values ('account', ?)",
                    "{\"id\":\"agent-lin\",\"login\":\"lin\",\"displayName\":\"林晓\",\"role\":\"AGENT\"}");
            handle.execute("insert into draft (conversation_id, text, caret, saved_at) values ('k-1', '写到一半', 2, 7)");
        });
        Flyway.configure().dataSource(source).locations(SCHEMA).load().migrate();
        jdbi.useHandle(handle -> {
            assertThat(handle.createQuery("select agent_id || '/' || conversation_id || '/' || text from draft").mapTo(String.class).list())
                    .containsExactly("agent-lin/k-1/写到一半");
            handle.execute("insert into draft (agent_id, conversation_id, text, caret, saved_at) values ('agent-wu', 'k-1', '另一位', 1, 8)");
        });
    }
}
