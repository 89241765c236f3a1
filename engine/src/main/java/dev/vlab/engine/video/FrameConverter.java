package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/** Turns decoded pictures of any pixel format into upright BGRA of one size. */
final class FrameConverter implements AutoCloseable {

    private final Orientation orientation;
    private final AVFrame converted;
    private final SwsContext scaler;

    /**
     * @param width pixels across as stored, before the orientation is applied
     * @param height pixels down as stored
     */
    FrameConverter(int width, int height, Orientation orientation) {
        this.orientation = orientation;
        converted = av_frame_alloc();
        converted.width(width).height(height).format(AV_PIX_FMT_BGRA);
        if (av_frame_get_buffer(converted, 0) < 0) {
            av_frame_free(converted);
            throw new OutOfMemoryError("no native memory for a picture of " + width + "×" + height);
        }
        scaler = sws_alloc_context();
        scaler.flags(SWS_BICUBIC).threads(1);
    }

    VideoFrame convert(AVFrame decoded, long timestampMicros) {
        int result = sws_scale_frame(scaler, converted, decoded);
        if (result < 0) {
            throw new IllegalStateException("could not convert a picture: " + Ffmpeg.describe(result));
        }
        int width = converted.width();
        int height = converted.height();
        byte[] bgra = copy(width, height);
        if (mayBeTransparent(decoded)) {
            for (int i = 3; i < bgra.length; i += 4) {
                bgra[i] = (byte) 255;
            }
        }
        if (orientation.equals(Orientation.UPRIGHT)) {
            return new VideoFrame(timestampMicros, width, height, bgra);
        }
        byte[] turned = turn(bgra, width, height);
        return orientation.swapsSides()
                ? new VideoFrame(timestampMicros, height, width, turned)
                : new VideoFrame(timestampMicros, width, height, turned);
    }

    private byte[] copy(int width, int height) {
        byte[] bgra = new byte[width * height * 4];
        int row = width * 4;
        int stride = converted.linesize(0);
        BytePointer data = converted.data(0);
        if (stride == row) {
            data.get(bgra);
        } else {
            for (int y = 0; y < height; y++) {
                data.position((long) y * stride).get(bgra, y * row, row);
            }
        }
        return bgra;
    }

    private byte[] turn(byte[] bgra, int width, int height) {
        int[] pixels = new int[width * height];
        ByteBuffer.wrap(bgra).order(ByteOrder.nativeOrder()).asIntBuffer().get(pixels);
        int[] turned = orientation.apply(pixels, width, height);
        ByteBuffer.wrap(bgra).order(ByteOrder.nativeOrder()).asIntBuffer().put(turned);
        return bgra;
    }

    private static boolean mayBeTransparent(AVFrame frame) {
        AVPixFmtDescriptor format = av_pix_fmt_desc_get(frame.format());
        return (format.flags() & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)) != 0;
    }

    @Override
    public void close() {
        sws_free_context(scaler);
        av_frame_free(converted);
    }
}
