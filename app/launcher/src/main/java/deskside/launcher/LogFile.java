package deskside.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How Logback is set up: one file of at most 5 MB and three before it, without personal data. In code, since a start would wait longer for an XML file
 * to be read than for the toolkit's first classes.
 */
public final class LogFile extends ContextAwareBase implements Configurator {

    /** System property with the file's path; {@code deskside.log} in the working folder without it. */
    static final String PROPERTY = "deskside.log";
    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{36} - %masked%n%maskedEx";
    private static final long MOST_BYTES = 5 * FileSize.MB_COEFFICIENT;
    private static final int KEPT = 3;
    /** Libraries that tell what they are doing all the time. */
    private static final List<String> TALKATIVE = List.of("io.javalin", "org.eclipse.jetty", "org.flywaydb");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        configure(context, System.getProperty(PROPERTY, "deskside.log"));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void configure(LoggerContext context, String file) {
        context.getStatusManager().add(new NopStatusListener());
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender(context, file));
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, String file) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file);
        var kept = new FixedWindowRollingPolicy();
        kept.setContext(context);
        kept.setParent(appender);
        kept.setFileNamePattern(file + ".%i");
        kept.setMinIndex(1);
        kept.setMaxIndex(KEPT);
        kept.start();
        var full = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        full.setContext(context);
        full.setMaxFileSize(new FileSize(MOST_BYTES));
        full.start();
        appender.setRollingPolicy(kept);
        appender.setTriggeringPolicy(full);
        appender.setEncoder(encoder(context));
        appender.start();
        return appender;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("masked", MaskedMessage::new);
        layout.getInstanceConverterMap().put("maskedEx", MaskedTrace::new);
        layout.setPattern(PATTERN);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }
}
