package deskside.launcher.autostart;

import deskside.domain.autostart.Autostart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An agent of this person's launchd. Written after Apple's description and read back in tests; never tried on a Mac. */
final class MacAutostart implements Autostart {

    private static final String LABEL = "app.deskside.open";

    private final Path file;
    private final Path launcher;

    MacAutostart(Path home, Path launcher) {
        this.file = home.resolve("Library").resolve("LaunchAgents").resolve(LABEL + ".plist");
        this.launcher = launcher;
    }

    @Override
    public boolean isOffered() {
        return true;
    }

    @Override
    public boolean isOn() {
        return Files.exists(file);
    }

    /** launchd reads the folder at the next sign-in. */
    @Override
    public void change(boolean on) throws IOException {
        if (on) {
            WholeFile.write(file, description());
        } else {
            Files.deleteIfExists(file);
        }
    }

    private String description() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                  <dict>
                    <key>Label</key>
                    <string>%s</string>
                    <key>ProgramArguments</key>
                    <array>
                      <string>%s</string>
                      <string>open</string>
                    </array>
                    <key>RunAtLoad</key>
                    <true/>
                    <key>ProcessType</key>
                    <string>Interactive</string>
                  </dict>
                </plist>
                """.formatted(LABEL, launcher.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
