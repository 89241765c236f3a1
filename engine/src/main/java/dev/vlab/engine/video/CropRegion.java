package dev.vlab.engine.video;

/**
 * A rectangle of a picture in pixels of that picture, as {@link ClipPreprocessor} cuts it: what lies outside the model
 * never saw. Edges fall between pixels, hence the fractions.
 *
 * @param x left edge
 * @param y upper edge
 * @param width extent to the right
 * @param height extent downwards
 */
public record CropRegion(double x, double y, double width, double height) {

    /** What a model with pictures of {@code size} × {@code size} sees of a picture. */
    static CropRegion seenBy(int size, int pictureWidth, int pictureHeight) {
        CropGeometry geometry = CropGeometry.of(size, pictureWidth, pictureHeight);
        double scaleX = (double) pictureWidth / geometry.resizedWidth();
        double scaleY = (double) pictureHeight / geometry.resizedHeight();
        return new CropRegion(geometry.left() * scaleX, geometry.top() * scaleY, size * scaleX, size * scaleY);
    }

    /**
     * One cell of a grid laid over this region, such as the patches of a vision transformer.
     *
     * @param row from the top, 0 to {@code grid} − 1
     * @param column from the left, 0 to {@code grid} − 1
     * @param grid cells along each side
     */
    public CropRegion cell(int row, int column, int grid) {
        return new CropRegion(x + column * width / grid, y + row * height / grid, width / grid, height / grid);
    }
}
