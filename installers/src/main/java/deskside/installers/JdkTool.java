package deskside.installers;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/** A tool of the JDK that this process runs on. */
final class JdkTool {

    private final ToolProvider tool;

    private JdkTool(ToolProvider tool) {
        this.tool = tool;
    }

    static JdkTool named(String name) {
        return new JdkTool(ToolProvider.findFirst(name)
                .orElseThrow(() -> new BuildFailure("The Java of this build has no " + name + ": a whole JDK 25 is needed.")));
    }

    /** @return what it printed; @throws BuildFailure with what it said when it fails */
    String run(List<String> arguments) {
        var out = new StringWriter();
        var printed = new PrintWriter(out);
        if (tool.run(printed, printed, arguments.toArray(String[]::new)) != 0) {
            throw new BuildFailure(tool.name() + " failed:\n" + out);
        }
        return out.toString();
    }
}
