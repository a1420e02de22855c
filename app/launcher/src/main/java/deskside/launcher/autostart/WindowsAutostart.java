package deskside.launcher.autostart;

import deskside.domain.autostart.Autostart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A value of this person's {@code Run} key, by the system's own {@code reg}. Its command lines are tested with a program in its place; never tried on
 * Windows.
 */
final class WindowsAutostart implements Autostart {

    private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String NAME = "Deskside";
    /** Java puts quotation marks around a word with spaces and leaves those inside to the caller. */
    private static final String COMMAND = "\\\"%s\\\" open";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String reg;
    private final Path launcher;

    /** @param reg the program of that name */
    WindowsAutostart(String reg, Path launcher) {
        this.reg = reg;
        this.launcher = launcher;
    }

    @Override
    public boolean isOffered() {
        return true;
    }

    /** {@code reg} ends with 1 when there is no such value. */
    @Override
    public boolean isOn() throws IOException {
        return run("query", KEY, "/v", NAME).code == 0;
    }

    @Override
    public void change(boolean on) throws IOException {
        if (on == isOn()) {
            return;
        }
        var done = on ? run("add", KEY, "/v", NAME, "/t", "REG_SZ", "/d", COMMAND.formatted(launcher), "/f") : run("delete", KEY, "/v", NAME, "/f");
        if (done.code != 0) {
            throw new IOException("the registry did not take it: " + done.words);
        }
    }

    private record Done(int code, String words) {
    }

    private Done run(String... words) throws IOException {
        var command = new ArrayList<>(List.of(reg));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(reg + " does not end");
            }
            return new Done(process.exitValue(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + reg, e);
        } finally {
            process.destroy();
        }
    }
}
