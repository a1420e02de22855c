package deskside.launcher.doctor;

/**
 * What one check found.
 *
 * @param mend what to do; blank where nothing is to be done
 */
public record Finding(String what, Grade grade, String found, String mend) {

    static Finding good(String what, String found) {
        return new Finding(what, Grade.GOOD, found, "");
    }

    static Finding fair(String what, String found, String mend) {
        return new Finding(what, Grade.FAIR, found, mend);
    }

    static Finding bad(String what, String found, String mend) {
        return new Finding(what, Grade.BAD, found, mend);
    }

    /** GOOD; FAIR: works, with less; BAD: does not work. */
    public enum Grade { GOOD, FAIR, BAD }
}
