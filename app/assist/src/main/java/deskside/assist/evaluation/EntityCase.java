package deskside.assist.evaluation;

import java.util.List;

/** A message and all that is named in it. */
public record EntityCase(String text, List<ExpectedEntity> expected) {

    public EntityCase {
        expected = List.copyOf(expected);
    }
}
