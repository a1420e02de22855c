package deskside.hub.shop;

import deskside.domain.knowledge.IntentDefinition;
import java.util.ArrayList;
import java.util.List;

/** {@code intents/<group>.yaml}: what customers can want. */
final class IntentFiles {

    private final ImportLog log;

    IntentFiles(ImportLog log) {
        this.log = log;
    }

    List<IntentDefinition> read(ShopFolder folder) {
        var intents = new ArrayList<IntentDefinition>();
        for (var file : folder.below("intents/")) {
            for (var fields : new YamlReader(file, log).list()) {
                var examples = fields.object("examples");
                intents.add(new IntentDefinition(fields.id("id", "intent"), 1, fields.text("group"), fields.localText("name"),
                        examples.texts("zh"), examples.texts("en")));
                examples.done();
                fields.done();
            }
        }
        return intents;
    }
}
