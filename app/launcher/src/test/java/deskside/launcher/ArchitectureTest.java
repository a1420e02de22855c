package deskside.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house that Maven cannot see. An exception to a rule is named here with its reason. */
class ArchitectureTest {

    private static JavaClasses deskside;

    @BeforeAll
    static void read_all_modules() {
        deskside = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("deskside");
        assertThat(deskside.size()).as("all modules are on the class path").isGreaterThan(200);
    }

    @Test
    void the_domain_depends_on_nothing_but_the_jdk() {
        hold(classes().that().resideInAPackage("deskside.domain..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("deskside.domain..", "java..", "org.jspecify.."));
    }

    @Test
    void modules_know_only_what_the_picture_allows() {
        forbid("deskside.domain..", "deskside.rules..", "deskside.assist..", "deskside.usecases..", "deskside.ui..", "deskside.store..", "deskside.sync..",
                "deskside.hub..", "deskside.launcher..");
        forbid("deskside.assist..", "deskside.usecases..", "deskside.ui..", "deskside.store..", "deskside.sync..", "deskside.hub..",
                "deskside.launcher..");
        // rules decide at the desk and at the hub, so they stand beside the engine and know only the domain
        forbid("deskside.rules..", "deskside.assist..", "deskside.usecases..", "deskside.ui..", "deskside.store..", "deskside.sync..", "deskside.hub..",
                "deskside.launcher..");
        forbid("deskside.assist..", "deskside.rules..");
        forbid("deskside.store..", "deskside.rules..");
        forbid("deskside.usecases..", "deskside.ui..", "deskside.store..", "deskside.sync..", "deskside.hub..", "deskside.launcher..");
        forbid("deskside.ui..", "deskside.store..", "deskside.sync..", "deskside.hub..", "deskside.launcher..");
        forbid("deskside.store..", "deskside.assist..", "deskside.usecases..", "deskside.ui..", "deskside.sync..", "deskside.hub..",
                "deskside.launcher..");
        forbid("deskside.sync..", "deskside.assist..", "deskside.usecases..", "deskside.ui..", "deskside.store..", "deskside.hub..",
                "deskside.launcher..", "deskside.simulation..");
        forbid("deskside.simulation..", "deskside.ui..", "deskside.launcher..");
        forbid("deskside.hub..", "deskside.assist..", "deskside.usecases..", "deskside.ui..", "deskside.store..", "deskside.sync.engine..",
                "deskside.launcher..");
    }

    @Test
    void the_assist_engine_touches_no_disk_no_wire_no_clock_and_no_threads() {
        hold(noClasses().that().resideInAPackage("deskside.assist..")
                .should().dependOnClassesThat().resideInAnyPackage("java.net..", "java.sql..")
                .orShould().dependOnClassesThat().areAssignableTo(Executor.class)
                .orShould().dependOnClassesThat().belongToAnyOf(Thread.class, java.io.File.class, java.nio.file.Files.class)
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(java.time.Instant.class, "now"));
    }

    @Test
    void rules_are_a_pure_function_and_alone_know_their_language() {
        hold(noClasses().that().resideInAPackage("deskside.rules..")
                .should().dependOnClassesThat().resideInAnyPackage("java.net..", "java.sql..", "java.io..", "java.nio.file..")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(java.time.Instant.class, "now"));
        onlyIn("dev.cel..", "deskside.rules..");
    }

    @Test
    void only_one_package_knows_the_onnx_runtime() {
        onlyIn("ai.onnxruntime..", "deskside.assist.embedding..");
    }

    @Test
    void sql_stays_in_the_stores() {
        // the simulation empties and copies whole tables in memory, which no store offers
        onlyIn("java.sql..", "deskside.store..", "deskside.hub.store..", "deskside.simulation.store..");
        onlyIn("org.h2..", "deskside.store..", "deskside.hub.store..");
        onlyIn("org.postgresql..", "deskside.hub.store..");
        onlyIn("org.jdbi..", "deskside.store..", "deskside.hub.store..");
    }

    @Test
    void lucene_stays_behind_the_search_port() {
        onlyIn("org.apache.lucene..", "deskside.store.lucene..");
    }

    @Test
    void okhttp_stays_in_the_net_package() {
        onlyIn("okhttp3..", "deskside.sync.engine.net..");
    }

    @Test
    void there_is_one_door_to_the_fx_thread() {
        hold(noClasses().that(not(resideInAPackage("deskside.ui.fx.."))).should().callMethod(javafx.application.Platform.class, "runLater",
                Runnable.class));
    }

    @Test
    void view_models_know_no_scene() {
        hold(noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat().resideInAPackage("javafx.scene.."));
    }

    @Test
    void controllers_talk_to_view_models_and_not_to_the_store_ports() {
        hold(noClasses().that().haveSimpleNameEndingWith("Controller").should().dependOnClassesThat()
                .haveNameMatching("deskside\\.usecases\\..*\\.(Load|Send|Handle|Decide|Keep|Suggest|Record|Search|Open|Control)[A-Z]\\w+"));
    }

    @Test
    void nobody_sleeps_and_nobody_prints() {
        hold(noClasses().should().callMethod(Thread.class, "sleep", long.class).orShould().callMethod(Thread.class, "sleep",
                java.time.Duration.class));
        hold(noClasses().that(not(resideInAnyPackage("deskside.launcher.command..", "deskside.launcher")))
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err"));
    }

    @Test
    void packages_have_no_cycles() {
        for (var root : new String[] {"deskside.domain", "deskside.assist", "deskside.usecases", "deskside.ui", "deskside.store",
            "deskside.sync.engine", "deskside.hub", "deskside.simulation", "deskside.launcher"}) {
            hold(slices().matching(root + ".(*)..").should().beFreeOfCycles());
        }
    }

    private static void forbid(String from, String... to) {
        hold(noClasses().that().resideInAPackage(from).should().dependOnClassesThat().resideInAnyPackage(to));
    }

    private static void onlyIn(String library, String... packages) {
        hold(noClasses().that(not(resideInAnyPackage(packages))).should().dependOnClassesThat().resideInAPackage(library));
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(deskside);
    }
}
