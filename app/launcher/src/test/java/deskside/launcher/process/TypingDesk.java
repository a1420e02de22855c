package deskside.launcher.process;

import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Window;
import deskside.ui.fx.Theme;
import deskside.ui.shell.UiOptions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** The workbench on a data folder, headless: opens a conversation, types a text, says so and waits to be killed. */
final class TypingDesk {

    private TypingDesk() {
    }

    /** Folder, conversation, text. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var scope = new AppScope()) {
            var desk = CompositionRoot.desk(scope, CompositionRoot.brain(scope, Path.of(arguments[0]), _ -> { }));
            var workbench = scope.add(Window.open(desk, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, ZoneId.of("Asia/Shanghai"))));
            var driver = workbench.driver();
            driver.select(arguments[1]);
            driver.type(arguments[2]);
            System.out.println("typed");
            new CountDownLatch(1).await();
        }
    }
}
