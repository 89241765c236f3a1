package dev.vlab.engine.video;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Conversions between decoded frames and Java's images. */
public final class Pictures {

    private Pictures() {}

    /** An image with the frame's pixels (a copy), opaque, in whole-integer RGB, which Java2D draws fastest. */
    public static BufferedImage image(VideoFrame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        ByteBuffer.wrap(frame.bgra())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(pixels);
        return image;
    }

    /** A frame with the image's pixels (a copy); what is transparent lies on black. */
    public static VideoFrame frame(BufferedImage image, long timestampMicros) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt)
                        drawn(image, BufferedImage.TYPE_INT_RGB).getRaster().getDataBuffer())
                .getData();
        byte[] bgra = new byte[pixels.length * 4];
        var target = ByteBuffer.wrap(bgra).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int pixel : pixels) {
            target.put(pixel | 0xFF000000);
        }
        return new VideoFrame(timestampMicros, width, height, bgra);
    }

    /** The image's pixels as {@code height · width · 3} bytes, blue green red; its own if it is stored that way. */
    static byte[] bgr(BufferedImage image) {
        return ((DataBufferByte)
                        drawn(image, BufferedImage.TYPE_3BYTE_BGR).getRaster().getDataBuffer())
                .getData();
    }

    private static BufferedImage drawn(BufferedImage image, int type) {
        boolean plain = image.getType() == type && image.getRaster().getParent() == null;
        if (plain) {
            return image;
        }
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return copy;
    }
}
