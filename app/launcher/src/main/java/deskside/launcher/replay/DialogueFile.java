package deskside.launcher.replay;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dialogues as a TSV file with the header {@code utterance, intent, satisfaction_0_1_2, dialogue_id, context_before}, one row for each
 * message of a customer; the context's turns are joined by {@code " ⏎ "} and begin with {@code U:} (customer) or {@code S:} (agent).
 */
public final class DialogueFile {

    static final String HEADER = "utterance\tintent\tsatisfaction_0_1_2\tdialogue_id\tcontext_before";
    private static final String TURN_SEPARATOR = " ⏎ ";
    private static final int COLUMNS = 5;

    private DialogueFile() {
    }

    /**
     * @param limit at most so many rows, from the start of the file
     * @throws Failure with file and line where the file is not of this form
     */
    public static List<Turn> read(Path file, int limit) {
        var lines = lines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw damaged(file, 1, "the header must be: " + HEADER.replace("\t", "<TAB>"));
        }
        var turns = new ArrayList<Turn>();
        for (var number = 2; number <= lines.size() && turns.size() < limit; number++) {
            var line = lines.get(number - 1);
            if (line.isEmpty()) {
                continue;
            }
            var fields = line.split("\t", -1);
            if (fields.length != COLUMNS) {
                throw damaged(file, number, "there are " + fields.length + " columns where " + COLUMNS + " are needed");
            }
            if (fields[3].isBlank()) {
                throw damaged(file, number, "the dialogue_id is empty");
            }
            turns.add(new Turn(fields[3], fields[0], fields[1], rating(file, number, fields[2]), context(fields[4])));
        }
        return turns;
    }

    private static @Nullable Integer rating(Path file, int line, String cell) {
        return switch (cell.strip()) {
            case "" -> null;
            case "0" -> 0;
            case "1" -> 1;
            case "2" -> 2;
            default -> throw damaged(file, line, "satisfaction_0_1_2 is " + cell + ": it must be 0, 1, 2 or empty");
        };
    }

    private static List<Said> context(String context) {
        return Stream.of(context.split(TURN_SEPARATOR)).map(String::strip).filter(turn -> turn.startsWith("S:") || turn.startsWith("U:"))
                .map(turn -> new Said(turn.startsWith("U:"), turn.substring(2).strip())).toList();
    }

    private static List<String> lines(Path file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        } catch (CharacterCodingException e) {
            throw new Failure(ExitCode.DATA, file + " is not UTF-8: save it as UTF-8 and try again.", e);
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.DATA, file + " does not exist: give the path of a dialogue file.", e);
        } catch (IOException e) {
            throw new Failure(ExitCode.DATA, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Failure damaged(Path file, int line, String what) {
        return new Failure(ExitCode.DATA, file + ":" + line + ": " + what + ".");
    }

    /** @param byCustomer else by an agent */
    public record Said(boolean byCustomer, String text) {
    }

    /**
     * One message of a customer.
     *
     * @param intent      the label in the file, {@code OTHER} where none fits
     * @param rating  how content the customer is, as raters saw it: 0 bad, 1 neutral, 2 good; null where nobody rated
     * @param context what was said before, oldest first
     */
    public record Turn(String dialogueId, String text, String intent, @Nullable Integer rating, List<Said> context) {

        public Turn {
            context = List.copyOf(context);
        }

        /** What the agent said since the customer's last message. */
        List<String> agentBefore() {
            var last = context.size();
            while (last > 0 && !context.get(last - 1).byCustomer) {
                last--;
            }
            return context.subList(last, context.size()).stream().map(Said::text).filter(text -> !text.isBlank()).toList();
        }
    }
}
