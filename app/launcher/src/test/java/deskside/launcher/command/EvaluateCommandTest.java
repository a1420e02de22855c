package deskside.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a person or a program uses it, with the real embedder. */
class EvaluateCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void intents_prints_one_json_object_with_the_promised_names() throws IOException {
        var train = write("train.tsv", "text\tlabel\n", refunds(), parcels());
        var test = write("test.tsv", "退的钱到哪里了\trefund\n我的包裹到哪个城市了\tparcel\n今天天气真不错\tNONE\n");

        assertThat(run("intents", "--train", train, "--test", test, "--unknown", "NONE", "--baseline", "svm", "--noise", "5", "--json")).isEqualTo(ExitCode.OK);

        var json = json();
        assertThat(names(json)).contains("accuracy", "macroF1", "ece", "classes", "trainSize", "testSize", "trainSeconds", "p50Millis",
                "p99Millis", "inScopeAccuracy", "unknownRecall", "unknownAuroc", "mcc", "baselineAccuracy",
                "spoiltAccuracy");
        assertThat(json.get("inScopeAccuracyAtUnknownRecall").get(0).get("unknownRecall").asDouble()).isEqualTo(0.7);
        assertThat(json.get("inScopeAccuracyAtUnknownRecall").get(0).get("inScopeAccuracy").asDouble()).isBetween(0.0, 1.0);
        assertThat(json.get("classes").asInt()).isEqualTo(2);
        assertThat(json.get("trainSize").asInt()).isEqualTo(12);
        assertThat(json.get("testSize").asInt()).isEqualTo(3);
        assertThat(json.get("p99Millis").asDouble()).isPositive();
        assertThat(err.toString()).contains("… testing 3 messages");
    }

    @Test
    void emotion_learns_any_labels_and_prints_the_promised_names() throws IOException {
        var train = write("train.tsv", "质量很好，喜欢\t1\n非常满意\t1\n物超所值\t1\n好用，推荐\t1\n太差了，退货\t0\n一用就坏\t0\n骗人的\t0\n很失望\t0\n");
        var test = write("test.tsv", "text\tlabel\n很好，满意\t1\n太差了，骗人\t0\n");

        assertThat(run("emotion", "--train", train, "--test", test, "--json")).isEqualTo(ExitCode.OK);

        var json = json();
        assertThat(names(json)).contains("accuracy", "macroF1", "auroc", "aurocOf", "testSize");
        assertThat(json.get("aurocOf").asString()).isEqualTo("1");
        assertThat(json.get("auroc").asDouble()).isEqualTo(1);
    }

    @Test
    void the_desks_own_emotions_are_measured_on_their_own_labels_only() throws IOException {
        var test = write("test.tsv", "很好\tHAPPY\n");

        assertThat(run("emotion", "--test", test)).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("HAPPY").contains("give --train FILE");
    }

    @Test
    void dialogues_without_a_bad_turn_and_dialogues_on_both_sides_are_refused_before_anything_slow() throws IOException {
        var header = "utterance\tintent\tsatisfaction_0_1_2\tdialogue_id\tcontext_before\n";
        var good = write("good.tsv", header, "好\tOTHER\t2\td1\t\n好\tOTHER\t1\td2\t\n");
        assertThat(run("dialogues", "--data", good, "--folds", "2")).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("no bad turns");

        var data = write("data.tsv", header, "差\tOTHER\t0\td1\t\n好\tOTHER\t1\td2\t\n好\tOTHER\t1\td3\t\n");
        assertThat(run("dialogues", "--data", data)).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("3 rated dialogues").contains("5 folds");
        assertThat(run("dialogues", "--data", data, "--train", data)).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("share dialogues");
    }

    @Test
    void folds_test_every_message() throws IOException {
        var data = write("data.tsv", refunds(), parcels());

        assertThat(run("intents", "--data", data, "--folds", "3", "--lang", "zh")).isEqualTo(ExitCode.OK);

        assertThat(out.toString()).contains("testSize           12").contains("trainSize          8");
    }

    @Test
    void a_fold_that_is_left_with_one_label_ends_in_a_sentence() throws IOException {
        assertThat(run("intents", "--data", write("data.tsv", "怎么退货\ta\n怎么付款\tb\n"), "--folds", "2")).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("too few to train on").contains("at least two intents");
    }

    @Test
    void messages_without_words_and_labels_with_one_message_do_no_harm() throws IOException {
        var train = write("train.tsv", "\uFEFFtext\tlabel\r\n", refunds(), parcels(), "😭😭\tsad\r\n", "\r\n你好\tgreeting\r\n");
        var test = write("test.tsv", "退的钱到哪里了\trefund\n[微笑]\tsad\n发票呢\tinvoice\n");

        assertThat(run("intents", "--train", train, "--test", test, "--json")).isEqualTo(ExitCode.OK);

        assertThat(json().get("testSize").asInt()).isEqualTo(3);
        assertThat(err.toString()).contains("labels that no training message has: invoice");
    }

    @Test
    void an_unknown_label_that_nobody_wears_is_remarked_and_its_figures_are_null() throws IOException {
        var train = write("train.tsv", refunds(), parcels());
        var test = write("test.tsv", "退的钱到哪里了\trefund\n");

        run("intents", "--train", train, "--test", test, "--unknown", "TYPO", "--json");

        assertThat(json().get("unknownRecall").isNull()).isTrue();
        assertThat(err.toString()).contains("No test message has the label TYPO");
    }

    @Test
    void retrieval_and_pairs_say_that_nothing_was_trained() throws IOException {
        var retrieval = write("retrieval.tsv", "1\t怎么退货\tr\t2\t3\n2\t我想把东西退了\tr\t1\t3\n3\t能开发票吗\ti\t\t1 2\n");
        assertThat(run("retrieval", "--data", retrieval, "--json")).isEqualTo(ExitCode.OK);
        assertThat(names(json())).contains("map", "mrr", "precisionAt1");
        assertThat(json().get("mrr").asDouble()).isEqualTo(1);
        assertThat(json().get("method").asString()).startsWith("untrained");

        out.getBuffer().setLength(0);
        var pairs = write("pairs.tsv", "怎么退货\t怎么退货呢\t5\n怎么退货\t退货流程\t3\n怎么退货\t几点下班\t1\n");
        assertThat(run("pairs", "--data", pairs, "--json")).isEqualTo(ExitCode.OK);
        assertThat(json().get("spearman").asDouble()).isEqualTo(1);
    }

    @Test
    void entities_are_held_against_what_was_marked() throws IOException {
        var data = write("entities.tsv", "text\tentities\n昨天买的空气炸锅\tDATE|昨天|2026-11-17 ; PRODUCT|空气炸锅|AF-500/AF-700\n两台加湿器\tQUANTITY|两|3\n");

        assertThat(run("entities", "--data", data, "--json")).isEqualTo(ExitCode.OK);

        assertThat(names(json())).contains("precision", "recall", "f1", "strictF1", "today", "kinds", "p50Millis");
        assertThat(json().get("today").asString()).isEqualTo("2026-11-18");
        assertThat(json().get("found").asInt()).isEqualTo(4);
        assertThat(json().get("right").asInt()).isEqualTo(2);
        assertThat(json().get("f1").asDouble()).isEqualTo(4.0 / 7, Offset.offset(1e-6));
        assertThat(json().get("kinds").get("DATE").get("recall").asDouble()).isEqualTo(1);
    }

    @Test
    void several_intents_of_one_message_are_held_against_what_was_marked() throws IOException {
        var data = write("messages.tsv", "text\tintents\n退款什么时候能到账，另外帮我开张发票\trefund.progress invoice.request\n快递到哪了\tship.track\n");

        assertThat(run("multi-intents", "--data", data, "--json")).isEqualTo(ExitCode.OK);

        assertThat(json().get("messages").asInt()).isEqualTo(2);
        assertThat(json().get("expected").asInt()).isEqualTo(3);
        assertThat(json().get("right").asInt()).isEqualTo(3);
        assertThat(json().get("exactSeveral").asDouble()).isEqualTo(1);
    }

    @Test
    void an_intent_that_the_shop_does_not_have_is_named_with_its_line() throws IOException {
        var data = write("messages.tsv", "text\tintents\n快递到哪了\tship.trak\n");

        assertThat(run("multi-intents", "--data", data)).isEqualTo(ExitCode.DATA);

        assertThat(err.toString()).contains("messages.tsv:2: the shop has no intent ship.trak");
    }

    @Test
    void a_corpus_is_searched_through_the_desks_own_index() throws IOException {
        var corpus = write("corpus.tsv", "id\ttext\nd1\t七天内可以无理由退货\nd2\t发票在订单详情里申请\nd3\t偏远地区需要补运费\n");
        var queries = write("queries.tsv", "query\trelevant_ids\n怎么退货\td1\n发票去哪里申请\td2\n");

        assertThat(run("retrieval", "--corpus", corpus, "--queries", queries, "--json")).isEqualTo(ExitCode.OK);

        assertThat(names(json())).contains("recallAt1", "recallAt5", "recallAt10", "mrr");
        assertThat(json().get("recallAt1").asDouble()).isEqualTo(1);
        assertThat(json().get("mrr").asDouble()).isEqualTo(1);
    }

    @Test
    void wrong_words_and_wrong_files_end_in_one_sentence() throws IOException {
        var data = write("data.tsv", refunds());

        assertThat(run("intents", "--data", data, "--test", data)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Give either --train FILE and --test FILE, or --data FILE and --folds N.");
        assertThat(run("intents", "--data", data)).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("has fewer than two labels");
        assertThat(run("retrieval", "--corpus", data)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Give either --data FILE, or --corpus FILE and --queries FILE.");
        assertThat(run("intents", "--data", write("two.tsv", refunds(), parcels()), "--folds", "13")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--folds must be 2 to 100");
    }

    private int run(String... args) {
        return new CommandLine(new EvaluateCommand()).setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof Failure failure) {
                        command.getErr().println(failure.getMessage());
                        return failure.exitCode();
                    }
                    throw exception;
                })
                .execute(args);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private String write(String name, String... parts) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("", parts)).toString();
    }

    private static String refunds() {
        return "退款什么时候到账\trefund\n钱怎么还没退给我\trefund\n退款退到哪里了\trefund\n申请的退款多久到\trefund\n退款进度查一下\trefund\n"
                + "为什么退款还没到账\trefund\n";
    }

    private static String parcels() {
        return "我的快递到哪了\tparcel\n包裹怎么还没到\tparcel\n物流信息一直不动\tparcel\n快递现在在哪个城市\tparcel\n帮我查一下物流\tparcel\n"
                + "包裹几天能到\tparcel\n";
    }
}
