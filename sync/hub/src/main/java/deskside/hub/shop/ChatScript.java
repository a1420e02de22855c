package deskside.hub.shop;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import deskside.domain.customer.Tier;
import deskside.domain.order.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that a customer starts in the demo.
 *
 * @param handOver why the bot gives it to a person; null: no reason given
 * @param bot      what was said before the hand-over
 * @param customer what the customer writes afterwards
 */
public record ChatScript(
        String id, Language language, Channel channel, Need need, @Nullable String handOver, List<BotTurn> bot, List<Line> customer) {

    public ChatScript {
        bot = List.copyOf(bot);
        customer = List.copyOf(customer);
    }

    /** With which customer and order it makes sense; null: any. @param daysSincePaid whole days */
    public record Need(@Nullable Tier tier, @Nullable String sku, @Nullable OrderStatus orderState, @Nullable Integer daysSincePaid) {
    }

    /** @param confidence 0..1, null for the customer */
    public record BotTurn(boolean byBot, String text, @Nullable Double confidence) {
    }

    /**
     * @param waitSeconds how long the customer thinks before writing it
     * @param intents     what it means, for evaluation
     * @param attached    what is sent with it, null: nothing
     */
    public record Line(String text, int waitSeconds, List<String> intents, @Nullable MediaFile attached) {

        public Line {
            intents = List.copyOf(intents);
        }
    }
}
