package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deskside.domain.people.Role;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.SignInResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
final class AccessTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_demo_account_signs_in_with_its_role() {
        var answer = running.stranger("d").signIn("zhou", HubConfig.DEMO_PASSWORD).as(SignInResponse.class);
        assertThat(answer.account().displayName()).isEqualTo("周岚");
        assertThat(answer.account().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(answer.expiresAt()).isEqualTo(running.now().plus(Duration.ofHours(12)));
        assertThat(answer.token()).hasSize(43);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        var wrong = running.stranger("d").signIn("lin", "guess");
        var unknown = running.stranger("d").signIn("nobody", "guess");
        assertThat(wrong.problem()).isEqualTo("401 WRONG_PASSWORD");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void after_five_failures_even_the_right_password_must_wait_a_minute() {
        var stranger = running.stranger("d");
        for (int i = 0; i < 5; i++) {
            assertThat(stranger.signIn("lin", "guess" + i).problem()).isEqualTo("401 WRONG_PASSWORD");
        }
        var refused = stranger.signIn("lin", HubConfig.DEMO_PASSWORD);
        assertThat(refused.problem()).isEqualTo("429 TOO_MANY_REQUESTS");
        assertThat(refused.response().headers().firstValue("Retry-After")).contains("60");
        assertThat(stranger.signIn("chen", HubConfig.DEMO_PASSWORD).status()).as("others are not locked out").isEqualTo(200);
        running.pass(Duration.ofSeconds(60));
        assertThat(stranger.signIn("lin", HubConfig.DEMO_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void guessing_many_names_from_one_address_is_slowed_down_too() {
        var stranger = running.stranger("d");
        for (int i = 0; i < 30; i++) {
            assertThat(stranger.signIn("name" + i, "guess").status()).isEqualTo(401);
        }
        assertThat(stranger.signIn("name31", "guess").problem()).isEqualTo("429 TOO_MANY_REQUESTS");
    }

    @Test
    void nothing_is_served_without_a_token_with_a_made_up_one_or_an_expired_one() {
        var stranger = running.stranger("d");
        assertThat(stranger.pull(null, 10).problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(stranger.get(Paths.POKES).problem()).isEqualTo("401 UNAUTHORIZED");
        stranger.token = "made-up";
        assertThat(stranger.pull(null, 10).problem()).isEqualTo("401 UNAUTHORIZED");
        var lin = running.desk("lin");
        running.pass(Duration.ofHours(12));
        assertThat(lin.pull(null, 10).problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @Test
    void a_token_serves_only_the_device_that_signed_in() {
        var lin = running.desk("lin");
        var other = running.stranger("another-device");
        other.token = lin.token;
        assertThat(other.pull(null, 10).problem()).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void another_account_on_the_same_device_ends_the_first_ones_sign_in() {
        var first = running.stranger("shared");
        first.token = first.signIn("lin", HubConfig.DEMO_PASSWORD).as(SignInResponse.class).token();
        var second = running.stranger("shared");
        second.token = second.signIn("chen", HubConfig.DEMO_PASSWORD).as(SignInResponse.class).token();
        assertThat(first.pull(null, 10).problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(second.pull(null, 10).status()).isEqualTo(200);
    }

    @Test
    void the_channel_api_is_for_the_gateway_only() {
        var lin = running.desk("lin");
        assertThat(lin.write("m", "chat", "CUSTOMER", "hi", "").problem()).isEqualTo("403 FORBIDDEN");
        assertThat(lin.get(Paths.CHANNEL_REPLIES).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(running.stranger("d").get(Paths.CHANNEL_REPLIES).problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(running.gateway().pull(null, 10).problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @Test
    void neither_password_nor_token_is_stored_readable() throws Exception {
        var lin = running.desk("lin");
        var token = String.valueOf(lin.token);
        running.close();
        assumeTrue(database == TestDatabase.H2, "reads the database's files");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(token)).isFalse();
                assertThat(bytes.contains(HubConfig.DEMO_PASSWORD)).isFalse();
            }
        }
        assertThat(Files.readString(folder.resolve("hub.mv.db"), StandardCharsets.ISO_8859_1)).contains("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void requests_beyond_bounds_are_refused_in_the_form_of_problems() {
        var lin = running.desk("lin");
        assertThat(lin.post(Paths.PULL, "{\"x\":\"" + "y".repeat(300_000) + "\"}", Map.of()).problem()).isEqualTo("413 BAD_REQUEST");
        assertThat(lin.post(Paths.SIGN_IN, "[".repeat(2_000), Map.of()).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(lin.get("/v1/nothing").problem()).isEqualTo("404 NOT_FOUND");
        assertThat(lin.get(Paths.PULL).problem()).isEqualTo("405 NOT_FOUND");
        assertThat(lin.signIn("lin", "x".repeat(10_000)).problem()).isEqualTo("401 WRONG_PASSWORD");
    }
}
