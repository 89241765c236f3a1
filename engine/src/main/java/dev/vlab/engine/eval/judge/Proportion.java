package dev.vlab.engine.eval.judge;

/**
 * A share that was counted, with how far it can be trusted.
 *
 * @param met how many
 * @param of among how many; may be 0
 */
public record Proportion(int met, int of) {

    /** Quantile of the normal distribution that leaves 2.5 % above. */
    private static final double Z = 1.959963984540054;

    /** The share, 0 to 1; NaN of nothing. */
    public double share() {
        return of == 0 ? Double.NaN : (double) met / of;
    }

    /**
     * Lower end of the 95 % score interval (Wilson, <i>Probable inference, the law of succession, and statistical
     * inference</i>, 1927); 0 of nothing.
     */
    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - half());
    }

    /** Upper end of the same interval; 1 of nothing. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (met + Z * Z / 2) / (of + Z * Z);
    }

    private double half() {
        return Z / (of + Z * Z) * Math.sqrt(share() * (1 - share()) * of + Z * Z / 4);
    }
}
