package dev.vlab.engine.video;

/**
 * Sizes of CLIP's resize and centre crop, with the rounding of torchvision's {@code Resize} and {@code CenterCrop}.
 *
 * @param resizedWidth width after the shorter side has become the wanted size
 * @param resizedHeight height after that
 * @param left first column that is kept
 * @param top first row that is kept
 */
record CropGeometry(int resizedWidth, int resizedHeight, int left, int top) {

    static CropGeometry of(int size, int width, int height) {
        int resizedWidth = width <= height ? size : (int) ((double) size * width / height);
        int resizedHeight = width <= height ? (int) ((double) size * height / width) : size;
        int left = (int) Math.rint((resizedWidth - size) / 2.0); // a half goes to the even side, as in Python
        int top = (int) Math.rint((resizedHeight - size) / 2.0);
        return new CropGeometry(resizedWidth, resizedHeight, left, top);
    }
}
