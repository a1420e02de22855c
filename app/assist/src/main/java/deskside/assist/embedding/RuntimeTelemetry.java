package deskside.assist.embedding;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/**
 * ONNX Runtime's reports to its makers. The releases for Linux and macOS (1.29) write an identifier of the person and a database into the
 * home folder and send what happened as soon as the runtime is loaded, before its own call for switching that off can be made. The only way to
 * forbid it is a variable of the process's environment, read once by the native library.
 */
public final class RuntimeTelemetry {

    /** Any value but 0 and false; documented in the runtime's Privacy.md. */
    private static final String SWITCH = "ORT_DISABLE_TELEMETRY";
    private static final String ON = "1";
    private static final int OVERWRITE = 1;
    private static boolean forbidden;

    private RuntimeTelemetry() {
    }

    /**
     * Must be called before the native library is loaded, and before other native code runs on further threads: the C library's environment knows no
     * locks. Does nothing where whoever started the program has set it, and on Windows, whose releases make no files.
     */
    public static synchronized void forbid() {
        if (forbidden || ON.equals(System.getenv(SWITCH))) {
            return;
        }
        forbidden = true;
        var linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(setenv -> {
            var call = linker.downcallHandle(setenv, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT));
            try (var arena = Arena.ofConfined()) {
                var failed = (int) call.invokeExact(arena.allocateFrom(SWITCH), arena.allocateFrom(ON), OVERWRITE);
                if (failed != 0) {
                    throw new IllegalStateException("the environment of the process cannot be changed");
                }
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("setenv of the C library throws nothing", e);
            }
        });
    }
}
