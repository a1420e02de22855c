package deskside.assist.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final List<String> computed = new ArrayList<>();
    private final Recent<String, Integer> recent = new Recent<>(2);

    @Test
    void a_result_is_computed_once_while_it_is_remembered() {
        assertThat(get("ab")).isEqualTo(2);
        assertThat(get("ab")).isEqualTo(2);

        assertThat(computed).containsExactly("ab");
    }

    @Test
    void the_one_longest_unasked_falls_out() {
        get("a");
        get("bb");
        get("a");
        get("ccc");

        get("a");
        get("bb");

        assertThat(computed).containsExactly("a", "bb", "ccc", "bb");
    }

    private int get(String key) {
        return recent.get(key, asked -> {
            computed.add(asked);
            return asked.length();
        });
    }
}
