package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.javacpp.IntPointer;

/**
 * How a stored picture is turned and mirrored for display, by quarter turns: the signs of the display matrix, so that a
 * stored offset (x, y) from the centre is shown at (xx·x + yx·y, xy·x + yy·y).
 */
record Orientation(int xx, int xy, int yx, int yy) {

    static final Orientation UPRIGHT = new Orientation(1, 0, 0, 1);

    /** The orientation that the file asks for; one that is no quarter turn is ignored. */
    static Orientation of(AVCodecParameters parameters) {
        AVPacketSideData data = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (data == null || data.size() < 9 * Integer.BYTES) {
            return UPRIGHT;
        }
        IntPointer matrix = new IntPointer(data.data());
        int xx = Integer.signum(matrix.get(0));
        int xy = Integer.signum(matrix.get(1));
        int yx = Integer.signum(matrix.get(3));
        int yy = Integer.signum(matrix.get(4));
        boolean straight = xx != 0 && yy != 0 && xy == 0 && yx == 0;
        boolean turned = xx == 0 && yy == 0 && xy != 0 && yx != 0;
        return straight || turned ? new Orientation(xx, xy, yx, yy) : UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return xx == 0;
    }

    /**
     * The displayed picture's pixels.
     *
     * @param stored {@code height · width} pixels as stored
     */
    int[] apply(int[] stored, int width, int height) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        int[] shown = new int[stored.length];
        int shownWidth = swapsSides() ? height : width;
        // Where the stored pixel (0, 0) is shown, and how far the place moves for a step right and a step down.
        int originX = xx + yx < 0 ? shownWidth - 1 : 0;
        int originY = xy + yy < 0 ? (swapsSides() ? width : height) - 1 : 0;
        int right = xy * shownWidth + xx;
        int down = yy * shownWidth + yx;
        for (int y = 0; y < height; y++) {
            int place = originY * shownWidth + originX + y * down;
            for (int x = 0; x < width; x++) {
                shown[place] = stored[y * width + x];
                place += right;
            }
        }
        return shown;
    }
}
