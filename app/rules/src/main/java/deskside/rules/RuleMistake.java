package deskside.rules;

/** A rule that cannot be used as it is written. The message says what is wrong, for whoever writes rules. */
public final class RuleMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleMistake(String message) {
        super(message);
    }

    RuleMistake(String message, Throwable cause) {
        super(message, cause);
    }
}
