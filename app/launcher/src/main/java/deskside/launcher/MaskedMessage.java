package deskside.launcher;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import deskside.domain.privacy.Masking;

/** The message of a log line without personal data, whatever was put into it. Put into the log by {@link LogFile}. */
public final class MaskedMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Masking.text(super.convert(event));
    }
}
