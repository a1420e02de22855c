package deskside.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.hub.HubConfig;
import deskside.store.LocalStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every wrong input ends in one sentence that says what to do, with the documented exit code. */
class BadInputTest {

    @TempDir
    Path folder;

    @Test
    void an_unknown_option_points_to_the_help() {
        var ended = run("search", "价保", "--limt", "3");

        assertThat(ended.code).isEqualTo(ExitCode.USAGE);
        assertThat(ended.errors).contains("--limt").contains("deskside search --help");
    }

    @Test
    void a_command_line_that_would_crash_the_native_library_is_refused_before() {
        var ended = run("suggest", "退货".repeat(1_000));

        assertThat(ended.code).isEqualTo(ExitCode.USAGE);
        assertThat(ended.errors).contains("@FILE");
    }

    @Test
    void two_desks_on_one_folder_are_refused_and_the_first_goes_on() {
        try (var first = LocalStore.open(folder, Optional.empty())) {
            var ended = run("search", "价保", "--data", folder.toString());

            assertThat(ended.code).isEqualTo(ExitCode.DATA);
            assertOneSentence(ended);
            first.settings().put("still", "works");
            assertThat(first.settings().get("still")).hasValue("works");
        }
    }

    @Test
    void a_damaged_store_is_named_and_left_as_it_is() throws Exception {
        LocalStore.open(folder, Optional.empty()).close();
        var file = folder.resolve("desk.mv.db");
        var damaged = Files.readAllBytes(file);
        Arrays.fill(damaged, 0, Math.min(damaged.length, 20_000), (byte) 0x55);
        Files.write(file, damaged);

        var ended = run("search", "价保", "--data", folder.toString());

        assertThat(ended.code).isEqualTo(ExitCode.DATA);
        assertOneSentence(ended);
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void a_broken_shop_file_is_named_with_its_line() throws Exception {
        Files.writeString(folder.resolve("shop.yaml"), "id: mine\nname: {zh: 我的店, en: My shop\n");

        var ended = run("hub", "--port", "0", "--db", folder.resolve("db").toString(), "--data", folder.toString());

        assertThat(ended.code).isEqualTo(ExitCode.DATA);
        assertThat(ended.errors).contains("shop.yaml:");
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = run("hub", "--port", Integer.toString(taken.getLocalPort()), "--db", folder.resolve("db").toString());

            assertThat(ended.code).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(ended.errors).contains(Integer.toString(taken.getLocalPort()));
            assertOneSentence(ended);
        }
    }

    @Test
    void a_wrong_password_and_a_hub_that_is_not_there_are_told_apart() throws Exception {
        var turns = Files.writeString(folder.resolve("turns.tsv"),
                "utterance\tintent\tsatisfaction_0_1_2\tdialogue_id\tcontext_before\n在吗\tOTHER\t1\tv1\t\n").toString();
        try (var hub = CompositionRoot.demoHub(folder.resolve("hub"), 0)) {
            var wrong = run("replay", turns, "--hub", hub.baseUri().toString(), "--password", "guess");
            assertThat(wrong.code).isEqualTo(ExitCode.HUB);
            assertThat(wrong.errors).contains("does not know this login and password");
        }
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var gone = run("replay", turns, "--hub", "http://127.0.0.1:" + free, "--password", HubConfig.DEMO_PASSWORD);
        assertThat(gone.code).isEqualTo(ExitCode.HUB);
        assertThat(gone.errors).contains("127.0.0.1:" + free).contains("check that the hub is running");
    }

    @Test
    void a_file_that_is_no_dialogue_file_is_named_with_its_line() throws Exception {
        var file = Files.writeString(folder.resolve("x.tsv"), "a\tb\n");

        var ended = run("replay", file.toString());

        assertThat(ended.code).isEqualTo(ExitCode.DATA);
        assertThat(ended.errors).contains("x.tsv:1:");
        assertOneSentence(ended);
    }

    private static void assertOneSentence(Ended ended) {
        assertThat(ended.errors.lines().filter(line -> line.startsWith("deskside:"))).hasSize(1);
        assertThat(ended.errors).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private static Ended run(String... arguments) {
        var errors = new StringWriter();
        var code = Main.run(new PrintWriter(new StringWriter(), true), new PrintWriter(errors, true), arguments);
        return new Ended(code, errors.toString());
    }

    private record Ended(int code, String errors) {
    }
}
