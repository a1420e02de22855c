package deskside.hub.shop;

import deskside.domain.knowledge.Script;
import java.util.ArrayList;
import java.util.List;

/** {@code scripts/<topic>.yaml}: canned texts. */
final class ScriptFiles {

    private static final List<String> TONES = List.of("neutral", "apology", "warm", "firm", "thanks", "closing");

    private final ImportLog log;

    ScriptFiles(ImportLog log) {
        this.log = log;
    }

    List<Script> read(ShopFolder folder) {
        var scripts = new ArrayList<Script>();
        for (var file : folder.below("scripts/")) {
            for (var fields : new YamlReader(file, log).list()) {
                var text = fields.text("text");
                Slots.check(fields, "text", text);
                scripts.add(new Script(fields.id("id", "script"), 1, fields.language("lang"), fields.text("title"), fields.text("category"),
                        fields.references("intents", "intent"), fields.oneOf("tone", TONES), text));
                fields.done();
            }
        }
        return scripts;
    }
}
