package dev.vlab.app.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Makes words fit where they are drawn by hand. */
final class Fitting {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Fitting() {}

    /** The text, shortened with an ellipsis to a width; empty where not even that fits. */
    static String cut(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (width(text.substring(0, middle).stripTrailing() + "…", font) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits == 0 ? "" : text.substring(0, fits).stripTrailing() + "…";
    }

    /** The text in lines no wider than a width, broken between words. */
    static List<String> lines(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : SPACES.splitAsStream(text.strip()).toList()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
