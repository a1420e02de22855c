package deskside.launcher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Ends every failed command with one sentence on standard error; the stack trace of a bug goes to the log only. */
final class FailureReport implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        if (exception instanceof Failure failure) {
            LOG.info("{} failed: {}", command.getCommandName(), failure.getMessage(), failure.getCause());
            command.getErr().println("deskside: " + failure.getMessage());
            return failure.exitCode();
        }
        LOG.error("{} failed unexpectedly", command.getCommandName(), exception);
        command.getErr().println("deskside: something went wrong that should not (" + exception.getClass().getSimpleName()
                + "); the details are in " + Logs.file() + ".");
        return ExitCode.UNEXPECTED;
    }

    static int usage(ParameterException exception, String[] args) {
        var command = exception.getCommandLine();
        command.getErr().println("deskside: " + exception.getMessage() + " — see '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}
