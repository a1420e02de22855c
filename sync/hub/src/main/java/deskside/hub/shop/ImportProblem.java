package deskside.hub.shop;

/** One mistake in a shop's files. @param file path below the shop's folder; @param line from 1; @param message what is wrong and what to do */
public record ImportProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
