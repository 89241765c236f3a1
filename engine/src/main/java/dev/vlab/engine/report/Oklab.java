package dev.vlab.engine.report;

/** The Oklab colour space (B. Ottosson, 2020), in which equal distances look equal. */
final class Oklab {

    private Oklab() {}

    /** Lightness (0 to 1), green to red, blue to yellow of an sRGB colour {@code 0xRRGGBB}. */
    static double[] fromRgb(int rgb) {
        double r = linear(rgb >> 16 & 0xff);
        double g = linear(rgb >> 8 & 0xff);
        double b = linear(rgb & 0xff);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    /** The sRGB colour {@code 0xRRGGBB}, clipped to what a screen can show. */
    static int toRgb(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double v = Math.clamp(linear, 0, 1);
        double s = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * s);
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
