package dev.vlab.app.models;

import dev.vlab.app.jobs.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A model card's Markdown as text to read: headings, paragraphs, lists, tables and code; marks within a line go. */
final class CardText extends VBox {
    /** More of them do not fit beside each other. */
    private static final int COLUMNS = 3;

    /** Share of the first column in percent. */
    private static final double FIRST = 36;

    private final List<String> paragraph = new ArrayList<>();
    private final List<String> table = new ArrayList<>();
    private boolean code;

    CardText() {
        super(8);
        setId("modelsCardText");
    }

    void show(String markdown) {
        getChildren().clear();
        paragraph.clear();
        table.clear();
        code = false;
        markdown.replaceFirst("(?s)\\A---\\R.*?\\R---\\R", "").lines().forEach(this::line);
        flush();
    }

    private void line(String line) {
        if (line.startsWith("```")) {
            flush();
            code = !code;
        } else if (code) {
            getChildren().add(Parts.wrapped(line, "small", "code"));
        } else if (line.startsWith("#")) {
            flush();
            boolean title = line.startsWith("# ");
            getChildren().add(Parts.wrapped(plain(line.replaceFirst("^#+ *", "")), title ? "heading" : "bold"));
        } else if (line.startsWith("|")) {
            flushParagraph();
            table.add(line);
        } else if (line.isBlank()) {
            flush();
        } else {
            flushTable();
            boolean item = line.stripLeading().matches("[-*] .*");
            if (item) {
                flushParagraph();
            }
            paragraph.add(item ? "•" + line.stripLeading().substring(1) : line.strip());
        }
    }

    private void flush() {
        flushParagraph();
        flushTable();
    }

    private void flushParagraph() {
        if (!paragraph.isEmpty()) {
            getChildren().add(Parts.wrapped(plain(String.join(" ", paragraph)), "small"));
            paragraph.clear();
        }
    }

    private void flushTable() {
        List<List<String>> rows = table.stream()
                .filter(line -> !line.matches("[\\s|:-]*-[\\s|:-]*"))
                .map(line -> List.of(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1)))
                .toList();
        table.clear();
        if (!rows.isEmpty() && rows.getFirst().size() > COLUMNS) {
            rows.subList(1, rows.size()).forEach(row -> record(rows.getFirst(), row));
        } else if (!rows.isEmpty()) {
            grid(rows);
        }
    }

    private void grid(List<List<String>> rows) {
        GridPane grid = new GridPane(12, 4);
        int columns = rows.getFirst().size();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(column == 0 ? FIRST : (100 - FIRST) / (columns - 1));
            grid.getColumnConstraints().add(width);
        }
        boolean headed = rows.getFirst().stream().anyMatch(head -> !head.isBlank());
        for (int row = headed ? 0 : 1; row < rows.size(); row++) {
            for (int column = 0; column < Math.min(columns, rows.get(row).size()); column++) {
                grid.add(cell(rows.get(row).get(column).strip(), row == 0), column, row);
            }
        }
        getChildren().add(grid);
    }

    /** A row of a table that is too wide for columns: what it is about, and under it each value with its head. */
    private void record(List<String> heads, List<String> row) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i < Math.min(heads.size(), row.size()); i++) {
            String head = plain(heads.get(i).strip());
            String value = plain(row.get(i).strip());
            values.add(head.isEmpty() ? value : head + "\u00a0" + value.replace(' ', '\u00a0'));
        }
        getChildren()
                .add(new VBox(
                        Parts.wrapped(plain(row.getFirst().strip()), "small", "bold"),
                        Parts.wrapped(String.join("  ·  ", values), "small", "secondary")));
    }

    private static Node cell(String text, boolean head) {
        Label cell = Parts.wrapped(plain(text), "small", head ? "secondary" : text.startsWith("**") ? "bold" : "cell");
        GridPane.setValignment(cell, VPos.TOP);
        return cell;
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1").replaceAll("\\*\\*|`", "");
    }
}
