package org.understory.barrier;

/** The four ways across the lining between and beside its cells. */
public enum Pathway {
    /** Many, tiny, of one size: claudin-2's pores, and a stand-in for what happens at the tip of a villus. */
    PORE,
    /** Few and wider: where strands of the tight junction break for a while. */
    LEAK,
    /** Where three cells meet. */
    TRICELLULAR,
    /** No junction at all: where a cell was shed and its place has not closed. */
    UNRESTRICTED;

    /** How easily this probe passes here, in cm/s over the outer surface of the bowel. */
    public double permeability(Probe probe, Lining lining) {
        return switch (this) {
            case PORE -> pores(probe) * lining.villi() * (1 - claudin() + claudin() * lining.pores());
            case LEAK -> leak(probe) * lining.leak() * lining.area();
            case TRICELLULAR -> tricellular(probe) * lining.leak() * lining.area();
            case UNRESTRICTED ->
                Parameter.OPEN_FRACTION.value() * lining.gaps() * probe.diffusion() / Parameter.OPEN_LENGTH.value();
        };
    }

    private static double claudin() {
        return Parameter.CLAUDIN_SHARE.value();
    }

    private static double pores(Probe probe) {
        var reference = Probe.MANNITOL;
        var radius = Parameter.PORE_RADIUS.value();
        return Parameter.PORE_FLOW.value()
                * (probe.diffusion() * Hindrance.pore(probe.radius() / radius))
                / (reference.diffusion() * Hindrance.pore(reference.radius() / radius));
    }

    private static double leak(Probe probe) {
        var reference = Probe.LACTULOSE;
        var width = Parameter.LEAK_HALF_WIDTH.value();
        return Parameter.LEAK_FLOW.value()
                * (probe.diffusion() * Hindrance.slit(probe.radius() / width))
                / (reference.diffusion() * Hindrance.slit(reference.radius() / width));
    }

    private static double tricellular(Probe probe) {
        var reference = Probe.LACTULOSE;
        var radius = Parameter.TRICELLULAR_RADIUS.value();
        return Parameter.TRICELLULAR_FLOW.value()
                * (probe.diffusion() * Hindrance.pore(probe.radius() / radius))
                / (reference.diffusion() * Hindrance.pore(reference.radius() / radius));
    }
}
