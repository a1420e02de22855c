package deskside.ui.desk;

import deskside.ui.fx.StoreEventBridge;
import deskside.ui.fx.Tasks;
import deskside.ui.fx.Texts;

/** What a panel is opened with. {@code texts} is of one language: after a switch all panels are opened anew. */
public record PanelServices(UseCases useCases, ConversationContext context, Tasks tasks, StoreEventBridge events, Texts texts) {
}
