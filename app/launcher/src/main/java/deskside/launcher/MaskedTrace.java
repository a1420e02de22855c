package deskside.launcher;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import deskside.domain.privacy.Masking;

/** A stack trace whose messages hold no personal data: what a library says about a value that it could not read is written by others. */
public final class MaskedTrace extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return Masking.text(super.throwableProxyToString(failure));
    }
}
