package deskside.ui.assistant;

import deskside.domain.assist.SuggestionSource;
import deskside.ui.fx.Texts;

/** How a source is cited. */
final class SourceName {

    private SourceName() {
    }

    static String of(SuggestionSource source, Texts texts) {
        return switch (source.kind()) {
            case ARTICLE, POLICY -> source.revision() > 0
                    ? texts.get("assistant.source.revision", source.title(), source.revision())
                    : texts.get("assistant.source.titled", source.title());
            case SCRIPT, PROMOTION, PRODUCT -> texts.get("assistant.source." + source.kind(), source.title());
            case SOLVED -> texts.get("assistant.source.SOLVED", source.title(), source.revision());
            case ORDER -> texts.get("assistant.source.ORDER", source.id());
        };
    }
}
