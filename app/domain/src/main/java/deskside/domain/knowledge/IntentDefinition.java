package deskside.domain.knowledge;

import deskside.domain.Entity;
import deskside.domain.LocalText;
import java.util.List;

/** What customers can want, with examples to learn it from. {@code group}: presale, order, logistics, … (the upper level). */
public record IntentDefinition(
        String id, long version, String group, LocalText name, List<String> examplesZh, List<String> examplesEn) implements Entity {

    public IntentDefinition {
        examplesZh = List.copyOf(examplesZh);
        examplesEn = List.copyOf(examplesEn);
    }
}
