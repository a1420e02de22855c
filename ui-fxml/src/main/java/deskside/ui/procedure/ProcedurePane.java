package deskside.ui.procedure;

import deskside.domain.aftersales.Evidence;
import deskside.domain.order.OrderLine;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.Taken;
import deskside.rules.Decision;
import deskside.rules.DecisionText;
import deskside.ui.fx.Chips;
import deskside.ui.fx.EarlySkin;
import deskside.ui.fx.Repeated;
import deskside.ui.fx.Texts;
import deskside.ui.procedure.ProcedureViewModel.Problem;
import deskside.usecases.procedure.ProcedureState;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card of the procedure: where it is, what to do, what to say, and the ways on. Without one: those that fit. */
public final class ProcedurePane extends VBox {

    private final ProcedureViewModel model;
    private final Texts texts;
    private final ZoneId zone;
    private final TextField digits = EarlySkin.of(new TextField());
    private final TextField address = EarlySkin.of(new TextField());
    private final FlowPane beginning = new FlowPane(6, 6);
    private final Repeated<Button> beginnings = new Repeated<>(beginning.getChildren(), () -> way("", () -> { }), button -> button.setText(""));
    private final Hyperlink more = new Hyperlink();
    private final List<Node> idleParts;
    private String typedFor = "";

    /** @param zone of the shop */
    public ProcedurePane(ProcedureViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
        getStyleClass().addAll("section", "procedure-section");
        digits.setPromptText(texts.get("procedure.digits"));
        digits.setAccessibleText(texts.get("procedure.digits"));
        digits.setPrefColumnCount(5);
        address.setPromptText(texts.get("procedure.address"));
        address.setAccessibleText(texts.get("procedure.address"));
        more.getStyleClass().add("note");
        more.setOnAction(_ -> model.showAll(!model.allProperty().get()));
        idleParts = List.of(title(texts.get("procedure.title")), beginning, more);
        model.stateProperty().addListener(_ -> show());
        model.problemProperty().addListener(_ -> show());
        model.allProperty().addListener(_ -> show());
        model.focusRequestsProperty().addListener(_ -> focusFirst());
        show();
    }

    /** Whether something has been typed for a step and not submitted. */
    public boolean isInWork() {
        return !typedFor.isEmpty() && !(digits.getText().isBlank() && address.getText().isBlank());
    }

    private void show() {
        var hadFocus = isFocusWithin();
        var shown = switch (model.stateProperty().get()) {
            case ProcedureState.Idle idle -> show(idle);
            case ProcedureState.Running running -> show(running);
        };
        setVisible(shown);
        setManaged(shown);
        if (hadFocus && !isFocusWithin()) {
            focusFirst();
        }
    }

    /** Onto what leads on, so that a procedure can be gone through with Tab and Enter alone. */
    private void focusFirst() {
        if (typedFor.isEmpty() || digits.getScene() == null && address.getScene() == null) {
            lookupAll(".procedure-way").stream().filter(node -> node.isVisible() && !node.isDisabled()).findFirst().ifPresent(Node::requestFocus);
        } else {
            (digits.getScene() == null ? address : digits).requestFocus();
        }
    }

    /** What can begin stays in the scene for the next conversation: what is put in anew gets its styles anew. @return false where there is nothing */
    private boolean show(ProcedureState.Idle idle) {
        typedFor = "";
        var order = idle.order();
        if (order == null || idle.fitting().isEmpty() && !model.allProperty().get()) {
            beginnings.show(List.<Beginning>of(), (_, _) -> { });
            if (!getChildren().equals(idleParts)) {
                getChildren().clear();
            }
            return false;
        }
        var all = Stream.concat(idle.fitting().stream(), model.allProperty().get() ? idle.others().stream() : Stream.of());
        beginnings.show(all.flatMap(procedure -> beginnings(procedure, order.id(), order.lines()).stream()).toList(), (button, beginning) -> {
            button.setText(beginning.words);
            button.setOnAction(_ -> beginning.action.run());
        });
        more.setText(texts.get(model.allProperty().get() ? "procedure.fewer" : "procedure.more"));
        more.setVisible(!idle.others().isEmpty());
        more.setManaged(more.isVisible());
        if (!getChildren().equals(idleParts)) {
            getChildren().setAll(idleParts);
        }
        return true;
    }

    private record Beginning(String words, Runnable action) {
    }

    /** One, or one for each article that it can be about. */
    private List<Beginning> beginnings(Procedure procedure, String orderId, List<OrderLine> lines) {
        if (!procedure.aboutArticle()) {
            return List.of(new Beginning(texts.of(procedure.title()), () -> model.begin(procedure, orderId, null)));
        }
        var several = lines.stream().map(OrderLine::sku).distinct().count() > 1;
        return lines.stream().map(line -> new Beginning(texts.of(procedure.title()) + (several ? " · " + line.productName() : ""),
                () -> model.begin(procedure, orderId, line.sku()))).toList();
    }

    private boolean show(ProcedureState.Running running) {
        var position = running.position();
        var place = position.procedure().id() + " " + position.step().id();
        if (!place.equals(typedFor)) {
            typedFor = place;
            digits.clear();
            address.clear();
        }
        var head = new HBox(8, title(texts.of(position.procedure().title())), Chips.of(texts.get("procedure.place", position.number(), position.of()), Chips.Kind.WARN),
                gap(), small("procedure.back", () -> model.back(running), position.taken().isEmpty()), small("procedure.end", () -> model.end(running), false));
        head.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(7);
        card.getStyleClass().add("next-action");
        if (running.article() != null) {
            card.getChildren().add(note(running.article().productName()));
        }
        if (position.changed() || running.newer()) {
            card.getChildren().add(note(texts.get(position.changed() ? "procedure.changed" : "procedure.newer", position.procedure().revision())));
        }
        var text = new Label(texts.of(position.text()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        card.getChildren().add(text);
        if (position.say() != null) {
            card.getChildren().add(say(running));
        }
        card.getChildren().addAll(ways(running));
        var problem = model.problemProperty().get();
        if (problem != null) {
            var line = note(words(problem));
            line.getStyleClass().add("problem");
            card.getChildren().add(line);
        }
        getChildren().setAll(head, card);
        return true;
    }

    /** What the customer is told, in their language, with the way into the composer. */
    private Node say(ProcedureState.Running running) {
        var say = running.position().say();
        var quote = new Label(say == null ? "" : say.in(running.customers()));
        quote.setWrapText(true);
        quote.setMinHeight(Region.USE_PREF_SIZE);
        var insert = small("procedure.say", () -> model.say(running), false);
        var box = new VBox(6, quote, insert);
        box.getStyleClass().add("quote-box");
        return box;
    }

    private List<Node> ways(ProcedureState.Running running) {
        var step = running.position().step();
        return switch (step.action()) {
            case ASK -> List.of(flow(step.choices().stream().map(choice -> way(texts.of(choice.label()), () -> model.answer(running, choice.id()))).toList()));
            case TELL -> List.of(flow(List.of(way(texts.get("procedure.tell"), () -> model.tell(running)),
                    way(texts.get("procedure.told"), () -> model.answer(running, Taken.DONE)))));
            case IDENTITY -> List.of(typed(digits, "procedure.identify", () -> model.identify(running, digits.getText())),
                    flow(List.of(way(texts.get("procedure.not-identified"), () -> model.answer(running, Taken.NOT_DONE)))));
            case ADDRESS -> List.of(typed(address, "procedure.readdress", () -> model.changeAddress(running, address.getText())),
                    flow(List.of(way(texts.get("procedure.no-address"), () -> model.answer(running, Taken.NOT_DONE)))));
            case CASE -> ofCase(running);
            case FINISH -> List.of(flow(List.of(way(texts.get("procedure.finish", step.outcome() == null ? "" : texts.of(step.outcome().label())), () -> model.end(running)))));
            case DECIDE -> List.of();
        };
    }

    private List<Node> ofCase(ProcedureState.Running running) {
        var decision = running.decision();
        var nodes = new ArrayList<Node>();
        if (decision == null) {
            return nodes;
        }
        var words = new DecisionText(texts.language(), zone);
        decision.checks().stream().filter(check -> decision.outcome() != Decision.Outcome.DENIED || !check.holds())
                .forEach(check -> nodes.add(check(words.line(check), check.holds())));
        Arrays.stream(Evidence.values()).filter(what -> decision.missing().contains(what) || model.isSeen(what)).forEach(what -> nodes.add(evidence(what)));
        var amount = decision.most().isPositive() ? " " + texts.money(decision.most()) : "";
        var submit = way(texts.get("procedure.submit", texts.of(decision.kind().label()) + amount), () -> model.openCase(running, texts.of(running.position().procedure().title())));
        submit.getStyleClass().add("accent");
        submit.setDisable(!decision.isAllowed());
        nodes.add(flow(List.of(submit, way(texts.get("procedure.not-allowed"), () -> model.answer(running, Taken.NOT_DONE)))));
        return nodes;
    }

    private Node check(String text, boolean holds) {
        var line = note(Texts.unbroken((holds ? "✓ " : "✗ ") + text));
        if (!holds) {
            line.getStyleClass().add("problem");
        }
        return line;
    }

    private Node evidence(Evidence what) {
        var box = new CheckBox(texts.get("next-action.evidence", texts.of(what.label())));
        box.setSelected(model.isSeen(what));
        box.setWrapText(true);
        box.setOnAction(_ -> model.evidence(what, box.isSelected()));
        return box;
    }

    private Node typed(TextField field, String key, Runnable action) {
        HBox.setHgrow(field, Priority.ALWAYS);
        var go = new Button(texts.get(key));
        go.getStyleClass().addAll("small", "accent");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> action.run());
        field.setOnAction(_ -> action.run());
        var line = new HBox(6, field, go);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String words(Problem problem) {
        return switch (problem) {
            case Problem.NotMatching _ -> texts.get("procedure.problem.not-matching");
            case Problem.NoAddress _ -> texts.get("procedure.problem.no-address");
            case Problem.NotAllowed(var decision) -> new DecisionText(texts.language(), zone).refusal(decision);
        };
    }

    private static FlowPane flow(List<Button> buttons) {
        var flow = new FlowPane(6, 6);
        flow.getChildren().setAll(buttons);
        return flow;
    }

    private static Button way(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().addAll("small", "procedure-way");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button small(String key, Runnable action, boolean disabled) {
        var button = new Button(texts.get(key));
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(disabled);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
