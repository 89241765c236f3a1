package dev.vlab.engine.data;

import dev.vlab.engine.data.art.Ground;

/** Where a scene plays. */
public enum Place {
    MEADOW("in the meadow"),
    SEA("at the sea"),
    DESERT("in the desert"),
    SNOW("in the snow"),
    CITY("in the city"),
    FOREST("in the forest");

    private final String phrase;

    Place(String phrase) {
        this.phrase = phrase;
    }

    /** For instance "in the meadow". */
    public String phrase() {
        return phrase;
    }

    Ground ground() {
        return switch (this) {
            case MEADOW -> Ground::meadow;
            case SEA -> Ground::sea;
            case DESERT -> Ground::desert;
            case SNOW -> Ground::snow;
            case CITY -> Ground::city;
            case FOREST -> Ground::forest;
        };
    }
}
