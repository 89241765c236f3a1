package dev.vlab.engine.data.art;

import java.awt.Color;

/** Time of day: the sky's colours and the veil that lies on the ground. */
public enum Light {
    DAY(new Color(104, 176, 232), new Color(214, 238, 250), new Color(255, 255, 255, 0)),
    DUSK(new Color(104, 98, 160), new Color(250, 198, 164), new Color(120, 50, 110, 60)),
    NIGHT(new Color(16, 22, 54), new Color(58, 72, 122), new Color(10, 14, 52, 150));

    private final Color zenith;
    private final Color horizon;
    private final Color veil;

    Light(Color zenith, Color horizon, Color veil) {
        this.zenith = zenith;
        this.horizon = horizon;
        this.veil = veil;
    }

    Color zenith() {
        return zenith;
    }

    Color horizon() {
        return horizon;
    }

    /** A ground colour of daylight as this light shows it. */
    Color on(Color colour) {
        return Palette.mix(colour, new Color(veil.getRed(), veil.getGreen(), veil.getBlue()), veil.getAlpha() / 255.0);
    }
}
