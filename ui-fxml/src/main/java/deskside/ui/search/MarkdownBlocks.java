package deskside.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Turns Markdown into nodes, one a block, in reading order; HTML and pictures inside are not shown. */
final class MarkdownBlocks {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final double INDENT = 16;

    private final List<Block> blocks = new ArrayList<>();

    /** @param plain its words, for finding a passage */
    record Block(Region node, String plain) {
    }

    private MarkdownBlocks() {
    }

    static List<Block> of(String markdown) {
        var all = new MarkdownBlocks();
        all.children(PARSER.parse(markdown), 0);
        return List.copyOf(all.blocks);
    }

    private void children(org.commonmark.node.Node parent, int depth) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, depth);
        }
    }

    private void block(org.commonmark.node.Node node, int depth) {
        switch (node) {
            case Heading heading -> add(flow(heading, heading.getLevel() <= 2 ? "md-heading" : "md-subheading", ""), depth);
            case Paragraph paragraph -> add(flow(paragraph, "md-text", ""), depth);
            case BulletList list -> list(list, 0, depth);
            case OrderedList list -> list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber(), depth);
            case BlockQuote quote -> children(quote, depth + 1);
            case FencedCodeBlock code -> add(plain(code.getLiteral()), depth);
            case IndentedCodeBlock code -> add(plain(code.getLiteral()), depth);
            case TableBlock table -> table(table, depth);
            case ThematicBreak _ -> { }
            default -> children(node, depth);
        }
    }

    /** @param start number of the first item, 0 for bullets */
    private void list(org.commonmark.node.Node list, int start, int depth) {
        var number = start;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var marker = start > 0 ? number++ + ". " : "•  ";
            for (var part = ((ListItem) item).getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof Paragraph paragraph) {
                    add(flow(paragraph, "md-text", part == item.getFirstChild() ? marker : ""), depth + 1);
                } else {
                    block(part, depth + 1);
                }
            }
        }
    }

    private void table(TableBlock table, int depth) {
        var grid = new GridPane();
        grid.getStyleClass().add("md-table");
        var words = new StringBuilder();
        var line = 0;
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead || part instanceof TableBody) {
                for (var row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                    var column = 0;
                    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        var flow = flow(cell, part instanceof TableHead ? "md-cell-head" : "md-cell", "");
                        words.append(words(flow)).append(' ');
                        grid.add(flow, column++, line);
                    }
                    line++;
                }
            }
        }
        blocks.add(new Block(grid, words.toString()));
        grid.setPadding(new Insets(2, 0, 2, INDENT * depth));
    }

    private static TextFlow flow(org.commonmark.node.Node parent, String style, String marker) {
        var flow = new TextFlow();
        flow.getStyleClass().add(style);
        if (!marker.isEmpty()) {
            flow.getChildren().add(text(marker, ""));
        }
        inline(parent, "", flow);
        return flow;
    }

    private static void inline(org.commonmark.node.Node parent, String style, TextFlow into) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> into.getChildren().add(text(text.getLiteral(), style));
                case Code code -> into.getChildren().add(text(code.getLiteral(), "md-code"));
                case SoftLineBreak _, HardLineBreak _ -> into.getChildren().add(text("\n", style));
                case StrongEmphasis strong -> inline(strong, "md-strong", into);
                case Emphasis emphasis -> inline(emphasis, "md-strong", into);
                default -> inline(node, style, into);
            }
        }
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add("md");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }

    private static Region plain(String literal) {
        var label = new Label(literal.stripTrailing());
        label.getStyleClass().add("md-block-code");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void add(Region node, int depth) {
        if (depth > 0) {
            node.setPadding(new Insets(0, 0, 0, INDENT * depth));
        }
        blocks.add(new Block(node, node instanceof TextFlow flow ? words(flow) : ((Label) node).getText()));
    }

    private static String words(TextFlow flow) {
        var words = new StringBuilder();
        for (Node node : flow.getChildren()) {
            words.append(((Text) node).getText());
        }
        return words.toString();
    }
}
