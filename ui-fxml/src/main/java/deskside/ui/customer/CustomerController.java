package deskside.ui.customer;

import deskside.ui.fx.Chips;
import deskside.ui.fx.Tasks;
import deskside.ui.fx.Texts;
import deskside.usecases.customer.CustomerCard;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the customer's card section by section; a section without content is not there. */
public final class CustomerController {

    /** Reading is only mentioned when it takes longer than this (a rule for every screen). */
    private static final Duration PATIENCE = Duration.millis(150);

    private final CustomerViewModel customer;
    private final Tasks tasks;
    private final Texts texts;
    private final InstantSource clock;
    private final Label tierChip = Chips.of("", Chips.Kind.PLAIN);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    @FXML private Label asOf;
    @FXML private VBox sections;
    @FXML private VBox nothing;
    @FXML private FontIcon nothingIcon;
    @FXML private Label nothingTitle;
    @FXML private Label nothingHint;
    @FXML private Button retry;
    @FXML private Label name;
    @FXML private HBox tier;
    @FXML private ProfileGrid profile;
    @FXML private Label note;
    @FXML private VBox orderSection;
    @FXML private OrderBox order;
    @FXML private CaseForm caseForm;
    @FXML private VBox productSection;
    @FXML private ProductFacts productFacts;
    @FXML private VBox benefitSection;
    @FXML private BenefitList benefits;
    @FXML private VBox historySection;
    @FXML private HistoryList history;
    @FXML private EvidenceBox evidence;

    public CustomerController(CustomerViewModel customer, Tasks tasks, Texts texts, InstantSource clock) {
        this.customer = customer;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        tier.getChildren().setAll(tierChip);
        patience.setOnFinished(_ -> showNothing("fth-loader", "customer.loading"));
        customer.stateProperty().addListener(_ -> show());
        customer.asOfProperty().addListener(_ -> showAsOf());
        customer.caseForm().stateProperty().addListener(_ -> showForm());
        customer.reveal().stateProperty().addListener(_ -> showProfile());
        customer.evidence().stateProperty().addListener(_ -> evidence.show(customer.evidence(), texts));
        evidence.show(customer.evidence(), texts);
        show();
    }

    private void show() {
        patience.stop();
        switch (customer.stateProperty().get()) {
            case CustomerState.Closed _ -> showNothing("fth-user", "customer.closed");
            case CustomerState.Loading _ -> {
                showBlank();
                patience.playFromStart();
            }
            case CustomerState.Unknown _ -> showNothing("fth-user-x", "customer.unknown");
            case CustomerState.Failed _ -> showNothing("fth-alert-triangle", "customer.failed");
            case CustomerState.Known(var card) -> show(card);
        }
    }

    private void showBlank() {
        asOf.setText("");
        show(sections, false);
        show(nothing, false);
    }

    private void showNothing(String icon, String key) {
        showBlank();
        nothingIcon.setIconLiteral(icon);
        nothingTitle.setText(texts.get(key));
        nothingHint.setText(texts.has(key + ".hint") ? texts.get(key + ".hint") : "");
        show(nothingHint, !nothingHint.getText().isEmpty());
        show(retry, customer.stateProperty().get() instanceof CustomerState.Failed);
        show(nothing, true);
    }

    /** Section by section, so that keys are answered in between: the first customer's take longer than a frame to be made. */
    private void show(CustomerCard card) {
        var filled = sections.isVisible();
        for (var section : List.of(orderSection, productSection, benefitSection, historySection)) {
            show(section, filled && section.isVisible());
        }
        show(nothing, false);
        show(sections, true);
        showAsOf();
        name.setText(card.name());
        Chips.fill(tierChip, new Chips.Chip(texts.of(card.tier().label()), TierColour.of(card.tier())));
        profile.show(card, customer.reveal(), texts);
        note.setText(card.note());
        show(note, !card.note().isBlank());
        next(card, List.of(this::showOrder, this::showProduct, this::showHistory));
    }

    private void next(CustomerCard card, List<Consumer<CustomerCard>> steps) {
        tasks.onScreen(() -> {
            // what is shown by now goes its own way
            if (!steps.isEmpty() && customer.stateProperty().get() instanceof CustomerState.Known(var now) && now == card) {
                steps.getFirst().accept(card);
                next(card, steps.subList(1, steps.size()));
            }
        });
    }

    private void showOrder(CustomerCard card) {
        card.order().ifPresent(current -> {
            order.show(current, card, texts);
            caseForm.show(current, card.language(), customer.caseForm(), texts);
        });
        show(orderSection, card.order().isPresent());
    }

    private void showProduct(CustomerCard card) {
        card.product().ifPresent(product -> productFacts.show(product, card.related(), texts));
        show(productSection, card.product().isPresent());
        benefits.show(card.benefits(), texts, customer::recommend);
        show(benefitSection, !card.benefits().isEmpty());
    }

    private void showHistory(CustomerCard card) {
        history.show(card, texts, customer::openConversation);
        show(historySection, !card.history().isEmpty() || card.orders().size() > 1);
    }

    private void showForm() {
        if (sections.isVisible() && customer.stateProperty().get() instanceof CustomerState.Known(var card)) {
            showOrder(card);
        }
    }

    private void showProfile() {
        if (customer.stateProperty().get() instanceof CustomerState.Known(var card)) {
            profile.show(card, customer.reveal(), texts);
        }
    }

    private void showAsOf() {
        var received = customer.asOfProperty().get();
        if (customer.stateProperty().get() instanceof CustomerState.Known) {
            asOf.setText(received == null ? texts.get("customer.as-of.never")
                    : texts.get("customer.as-of", texts.timeOrDay(received, clock.instant())));
        }
    }

    @FXML
    private void retry() {
        customer.retry();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
