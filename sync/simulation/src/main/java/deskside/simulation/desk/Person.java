package deskside.simulation.desk;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.conversation.Conversation;
import deskside.domain.sync.Command;
import deskside.domain.sync.DeskOutOfUse;
import deskside.domain.sync.OutboxState;
import deskside.simulation.hub.ShopBase;
import deskside.simulation.time.Dice;
import deskside.usecases.aftersales.OpenCase;
import deskside.usecases.conversation.Ownership;
import deskside.usecases.conversation.SendReply;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whoever sits at a desk: looks at conversations and does what the screen allows, and some of what it does not. */
public final class Person {

    private static final int MESSAGES = 500;

    private final SimulatedDesk desk;
    private final Surroundings world;
    private final Dice dice;

    public Person(SimulatedDesk desk, Surroundings world, Dice dice) {
        this.desk = desk;
        this.world = world;
        this.dice = dice;
    }

    /** One thing, chosen by the dice. A desk that was taken out of use refuses it, which the person is told. */
    public void doSomething() {
        desk.act(program -> {
            try {
                doSomething(program);
            } catch (DeskOutOfUse refused) {
                world.trace().say(desk.name(), "takes nothing more");
            }
        });
    }

    private void doSomething(DeskProgram program) {
        var me = program.ports.session().account();
        if (me.isEmpty()) {
            return;
        }
        if (dice.chance(0.5) && decide(program, me.get().id()) || dice.chance(0.6) && decideCase(program, me.get().id())) {
            return;
        }
        var open = program.ports.conversations().open();
        if (open.isEmpty()) {
            return;
        }
        var chosen = dice.pick(open);
        program.loadTimeline.load(chosen.id(), MESSAGES).ifPresent(timeline -> {
            Screen.check(desk, timeline, world);
            handle(program, me.get().id(), chosen, timeline.ownership());
        });
    }

    private void handle(DeskProgram program, String me, Conversation conversation, Ownership ownership) {
        var what = dice.between(0, 100);
        if (ownership == Ownership.MINE && what >= 62 && what < 85) {
            askForMoney(program, me, conversation);
        } else if (ownership == Ownership.WAITING && what < 80) {
            queue(program, Intent.Kind.ACCEPT, me, conversation, _ -> program.handleConversation.accept(conversation.id()));
        } else if (ownership == Ownership.MINE && what >= 85 && what < 92) {
            queue(program, Intent.Kind.CLOSE, me, conversation, _ -> program.handleConversation.close(conversation.id()));
        } else if (ownership == Ownership.MINE && what >= 92) {
            var to = dice.chance(0.5) ? null : dice.pick(ShopBase.ACCOUNTS).id();
            queue(program, Intent.Kind.TRANSFER, me, conversation,
                    intent -> program.handleConversation.transfer(conversation.id(), to, intent.token()));
        } else if (what < 10) {
            program.keepDraft.keep(conversation.id(), "草稿 " + what, 1);
        } else if (ownership == Ownership.MINE || what < 20) {
            reply(program, me, conversation);
        }
    }

    /** Mostly within what is left, and sometimes in the place of a request that came to nothing. */
    private void askForMoney(DeskProgram program, String me, Conversation conversation) {
        var orders = program.ports.orders().ofCustomer(conversation.customerId(), 10);
        if (orders.isEmpty()) {
            return;
        }
        var order = dice.pick(orders);
        var amount = dice.pick(List.of(Money.cny("40.00"), Money.cny("150.00"), Money.cny("220.00"), Money.cny("260.00"), order.refundable()));
        var failed = program.ports.outbox().recent(50).stream()
                .filter(item -> item.agentId().equals(me) && (item.state() == OutboxState.REJECTED || item.state() == OutboxState.EXPIRED)
                        && item.command() instanceof Command.OpenCase open && open.orderId().equals(order.id())).findFirst();
        var supersedes = dice.chance(0.5) ? failed.map(item -> item.command().commandId()).orElse(null) : null;
        var intent = open(program, Intent.Kind.CASE, me, conversation, new Intent.Claim(order.id(), amount, order.refunded(), false));
        var before = desk.ids().last();
        try {
            var kind = dice.pick(CaseKind.ofMoney());
            if (program.openCase.open(conversation.id(), kind, order.id(), amount, "申请 " + intent.token(), supersedes)
                    instanceof OpenCase.Outcome.Queued(var id, _)) {
                intent.acceptedAs(id);
            }
        } finally {
            note(intent, before);
        }
    }

    /** Also those who may not, and about what they asked for themselves: the hub must refuse that. @return whether there was something to decide */
    private boolean decideCase(DeskProgram program, String me) {
        var waiting = program.ports.cases().recent(20).stream().filter(one -> one.state() == CaseState.AWAITING_APPROVAL).toList();
        if (waiting.isEmpty()) {
            return false;
        }
        var asked = dice.pick(waiting);
        var approved = dice.chance(0.7);
        var intent = world.ledger().open(Intent.Kind.DECISION, desk.name(), me, asked.conversationId(), 0,
                new Intent.Claim(asked.id(), asked.amount(), asked.seenRefunded(), approved));
        var before = desk.ids().last();
        try {
            program.decideCase.decide(asked, approved, "");
            intent.acceptedAs(desk.ids().last());
        } finally {
            note(intent, before);
        }
        return true;
    }

    private void reply(DeskProgram program, String me, Conversation conversation) {
        var intent = open(program, Intent.Kind.REPLY, me, conversation, null);
        var before = desk.ids().last();
        try {
            if (program.sendReply.send(conversation.id(), "您好，正在为您处理 " + intent.token(), null) instanceof SendReply.Outcome.Queued(var id)) {
                intent.acceptedAs(id);
            }
        } finally {
            note(intent, before);
        }
    }

    private void queue(DeskProgram program, Intent.Kind kind, String me, Conversation conversation, Consumer<Intent> call) {
        var intent = open(program, kind, me, conversation, null);
        var before = desk.ids().last();
        try {
            call.accept(intent);
            intent.acceptedAs(desk.ids().last());
        } finally {
            note(intent, before);
        }
    }

    private Intent open(DeskProgram program, Intent.Kind kind, String me, Conversation conversation, Intent.@Nullable Claim claim) {
        var seen = program.ports.conversations().messages(conversation.id(), 1);
        return world.ledger().open(kind, desk.name(), me, conversation.id(), seen.isEmpty() ? 0 : seen.getLast().seq(), claim);
    }

    /** Also when the program died in it: then it may be queued or not, and nobody was told. */
    private void note(Intent intent, String lastIdBefore) {
        if (!intent.isAccepted() && !desk.ids().last().equals(lastIdBefore)) {
            intent.tried(desk.ids().last());
        }
        world.trace().say(desk.name(), (intent.isAccepted() ? "queued " : "tried ") + intent);
    }

    /** @return whether there was something to decide */
    private boolean decide(DeskProgram program, String me) {
        var held = program.ports.outbox().pending().stream()
                .filter(item -> item.state() == OutboxState.HELD && item.agentId().equals(me)).toList();
        if (held.isEmpty()) {
            return false;
        }
        var item = dice.pick(held);
        var id = item.command().commandId();
        var intent = world.ledger().find(id);
        var choice = item.command() instanceof Command.SendReply ? dice.between(0, 3) : 2;
        world.trace().say(desk.name(), List.of("sends", "edits", "drops").get(choice) + " the held " + id);
        switch (choice) {
            case 0 -> {
                intent.ifPresent(one -> one.releasedAt(world.agenda().instant()));
                program.decideHeldReply.send(id);
            }
            case 1 -> {
                intent.ifPresent(Intent::dropTried);
                program.decideHeldReply.edit(id);
                intent.ifPresent(Intent::droppedByPerson);
            }
            default -> {
                intent.ifPresent(Intent::dropTried);
                program.decideHeldReply.drop(id);
                intent.ifPresent(Intent::droppedByPerson);
            }
        }
        return true;
    }
}
