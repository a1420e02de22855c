package deskside.hub.access;

/**
 * What trying one password costs. All hashes of a hub have the same costs.
 *
 * @param memoryKib memory of one run, KiB
 * @param passes    runs over that memory
 */
public record PasswordCosts(int memoryKib, int passes) {

    /** After the OWASP Password Storage Cheat Sheet for Argon2id: 19 MiB, 2 passes. */
    public static final PasswordCosts STANDARD = new PasswordCosts(19_456, 2);

    /** The least that Argon2 allows: for simulations, where thousands sign in a second and nobody guesses. */
    public static final PasswordCosts NONE = new PasswordCosts(8, 1);
}
