package deskside.launcher;

import java.util.Locale;

/** Whether this machine has a screen, and JavaFX's headless platform where it has none. */
public final class Display {

    private Display() {
    }

    /** On Linux: an X or Wayland display is named in the environment. Other systems always have one. */
    public static boolean isThere() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return true;
        }
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /** Must be called before the first JavaFX class is used. */
    public static void useHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    private static boolean isSet(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
