package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/** The picture an encoder is fed with: BGR bytes in, planar 4:2:0 (BT.601, video range) out. */
final class YuvPicture implements AutoCloseable {

    private final AVFrame bgr;
    private final AVFrame yuv;
    private final SwsContext converter;

    YuvPicture(int width, int height) {
        bgr = allocate(width, height, AV_PIX_FMT_BGR24);
        yuv = allocate(width, height, AV_PIX_FMT_YUV420P);
        yuv.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_SMPTE170M);
        converter = sws_alloc_context();
        // Exact arithmetic, so that every processor makes the same bytes.
        converter.flags(SWS_BICUBIC | SWS_BITEXACT | SWS_ACCURATE_RND).threads(1);
    }

    private static AVFrame allocate(int width, int height, int format) {
        AVFrame frame = av_frame_alloc();
        frame.width(width).height(height).format(format);
        if (av_frame_get_buffer(frame, 0) < 0) {
            av_frame_free(frame);
            throw new OutOfMemoryError("no native memory for a picture of " + width + "×" + height);
        }
        return frame;
    }

    void fill(byte[] pixels) {
        int row = bgr.width() * 3;
        if (pixels.length != row * bgr.height()) {
            throw new IllegalArgumentException(
                    pixels.length + " bytes are no picture of " + bgr.width() + "×" + bgr.height());
        }
        av_frame_make_writable(yuv); // the encoder may still hold the picture before
        BytePointer data = bgr.data(0);
        for (int y = 0; y < bgr.height(); y++) {
            data.position((long) y * bgr.linesize(0)).put(pixels, y * row, row);
        }
        int converted = sws_scale_frame(converter, yuv, bgr);
        if (converted < 0) {
            throw new IllegalStateException("could not convert a picture: " + Ffmpeg.describe(converted));
        }
    }

    AVFrame frame() {
        return yuv;
    }

    @Override
    public void close() {
        sws_free_context(converter);
        av_frame_free(bgr);
        av_frame_free(yuv);
    }
}
