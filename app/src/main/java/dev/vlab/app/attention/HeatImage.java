package dev.vlab.app.attention;

import dev.vlab.engine.report.HeatMap;
import dev.vlab.engine.report.HeatScale;
import dev.vlab.engine.task.FeatureStream;
import java.util.function.DoubleToIntFunction;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of a square grid of values. */
final class HeatImage {
    private HeatImage() {}

    /** One frame's heat map in one stream, to be laid over the frame. */
    static WritableImage overVideo(AttentionPicture picture, FeatureStream stream, int frame, boolean smooth) {
        int grid = picture.maps().gridSize();
        float[] values = picture.scaled(stream, frame);
        HeatScale scale = HeatScale.of(stream);
        return smooth
                ? image(HeatMap.smoothPixels(values, grid, 1, scale), HeatMap.side(grid))
                : patches(values, grid, scale::overVideo);
    }

    /** One pixel a patch; to be drawn without smoothing. */
    static WritableImage patches(float[] values, int grid, DoubleToIntFunction colour) {
        int[] argb = new int[grid * grid];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colour.applyAsInt(values[i]);
        }
        return image(argb, grid);
    }

    private static WritableImage image(int[] argb, int side) {
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return image;
    }
}
