package org.understory.barrier;

/**
 * The state of the lining, against a healthy one.
 *
 * @param pores times as many claudin-2 pores as in health
 * @param leak times the leak of healthy junctions
 * @param gaps times the leaky gaps that shed cells leave in health
 * @param loss of villi: 0 none, 1 flat
 */
public record Lining(double pores, double leak, double gaps, double loss) {
    public static final Lining HEALTHY = new Lining(1, 1, 1, 0);

    public Lining {
        Check.within("The number of pores, times the healthy one,", pores, 0, 100);
        Check.within("The leak, times the healthy one,", leak, 0, 100);
        Check.within("The gaps, times the healthy ones,", gaps, 0, 1000);
        Check.within("The loss of villi", loss, 0, 1);
    }

    double villi() {
        return 1 - Parameter.VILLUS_LOSS.value() * loss;
    }

    /** The area of the lining, healthy = 1. */
    public double area() {
        var share = Parameter.VILLUS_SHARE.value();
        return share * villi() + (1 - share) * (1 + Parameter.CRYPT_GROWTH.value() * loss);
    }

    /** Over all pathways, in cm/s. */
    public double permeability(Probe probe) {
        return Pathway.PORE.permeability(probe, this) + withoutPores(probe);
    }

    double withoutPores(Probe probe) {
        return Pathway.LEAK.permeability(probe, this)
                + Pathway.TRICELLULAR.permeability(probe, this)
                + Pathway.UNRESTRICTED.permeability(probe, this);
    }

    /** The electrical resistance of the cells and junctions alone, in Ω·cm²: a research measurement. */
    public double resistance() {
        var share = Parameter.PORE_CURRENT.value();
        var junctions = area() * (share * pores + (1 - share) * leak) / Parameter.EPITHELIAL_RESISTANCE.value();
        var open = Parameter.OPEN_FRACTION.value()
                * gaps
                / (Parameter.FLUID_RESISTIVITY.value() * Parameter.OPEN_LENGTH.value());
        return 1 / (junctions + open);
    }

    /** With the tissue under it, in Ω·cm². */
    public double totalResistance() {
        return resistance() + Parameter.TISSUE_RESISTANCE.value() - Parameter.TISSUE_RESISTANCE_LOST.value() * loss;
    }

    /** In how many of 100 views an endomicroscope sees dye leak. */
    public double leakingViews() {
        return 100 * (1 - Math.pow(Parameter.LEAKING_VIEW.value(), gaps));
    }
}
