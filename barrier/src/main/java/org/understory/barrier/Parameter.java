package org.understory.barrier;

import static org.understory.barrier.Parameter.Status.ASSUMED;
import static org.understory.barrier.Parameter.Status.DERIVED;
import static org.understory.barrier.Parameter.Status.FITTED;
import static org.understory.barrier.Parameter.Status.MEASURED;

/** Every number of the model that is not a probe's own or a factor's size: its value, its unit, how well it is known, and where it is from. */
public enum Parameter {
    PORE_RADIUS(4, "Å", MEASURED, "Van Itallie 2008, doi:10.1242/jcs.021485"),
    PORE_FLOW(5.294e-6, "cm/s", FITTED, "healthy mannitol 14 % in 5 h"),
    CLAUDIN_SHARE(.1, "share of mannitol uptake", ASSUMED, "the rest is a stand-in for a route at the villus tip"),
    LEAK_HALF_WIDTH(
            14.5,
            "Å",
            FITTED,
            "PEG 3350 and 4000 in healthy people; the 40 Å of cell culture lets PEG 4000 through too easily"),
    LEAK_FLOW(1.364e-7, "cm/s", FITTED, "healthy lactulose .35 % in 5 h"),
    TRICELLULAR_RADIUS(50, "Å", DERIVED, "Tervonen 2019, doi:10.1371/journal.pone.0214876"),
    TRICELLULAR_FLOW(3e-12, "cm/s", ASSUMED, "capped by PEG 10000"),
    OPEN_FRACTION(2e-7, "share of the area", ASSUMED, "one healthy measure of leaky gaps after shed cells"),
    OPEN_LENGTH(.002, "cm", ASSUMED, "the height of a cell, 20 µm"),
    DIFFUSION(9.9e-5, "cm²/s at 1 g/mol", DERIVED, "Tervonen 2019"),
    DIFFUSION_POWER(-.453, "", DERIVED, "Tervonen 2019"),
    VILLUS_SHARE(.8, "share of the area", ASSUMED, "25 rows of cells, 5 of them crypt"),
    VILLUS_LOSS(.68, "share of villus area at full loss", ASSUMED, "no source of its own"),
    CRYPT_GROWTH(1.2, "times crypt area at full loss", DERIVED, "crypt length 222 %, Clin Sci 2001;100:379"),
    AREA_PER_VOLUME(10, "1/cm", ASSUMED, "only its product with the flows matters"),
    COLON_SHARE(.2308, "", FITTED, "colon's uptake against small bowel's, without pores"),
    GASTRIC_EMPTYING(.92, "1/h", DERIVED, "Camilleri 2010, PMID 19614866"),
    BOWEL_TRANSIT(.755, "1/h", DERIVED, "Camilleri 2010, PMID 19614866"),
    COLON_TRANSIT(1.0 / 30, "1/h", ASSUMED, "a colon is passed in about 30 hours"),
    EPITHELIAL_RESISTANCE(20, "Ω·cm²", MEASURED, "Gut, Epithelial barrier and ion transport in coeliac sprue"),
    TISSUE_RESISTANCE(28, "Ω·cm²", MEASURED, "the same"),
    TISSUE_RESISTANCE_LOST(11, "Ω·cm²", MEASURED, "the same: 28 falls to 17 in coeliac disease"),
    PORE_CURRENT(.9125, "share of the current", ASSUMED, "rat kidney, Guo 2003"),
    FLUID_RESISTIVITY(65, "Ω·cm", ASSUMED, "body fluid"),
    STRAND_CLOSING(.033, "1/s", MEASURED, "Tervonen 2019, the model's own default"),
    STRAND_BROKEN(.0833, "share in health", DERIVED, "Tervonen 2019: .003/.036"),
    GAPS(18, "per 1000 cells", MEASURED, "doi:10.1016/j.gie.2011.01.018"),
    GAP_GROWTH(4.8, "times immune signal", FITTED, "18 gaps become 61"),
    LEAKING_VIEW(.958, "", FITTED, "4.2 % of views leak in health, Gut 2012;61:1146"),
    SEALING_RATE(1.0 / 1200, "1/s", ASSUMED, "a gap seals in about 20 minutes"),
    ENTRY_DRIVE(.005, "immune drive per unit of entry", ASSUMED, "no study measures it"),
    SKIN_DRIVE(.1, "immune drive per unit of skin", ASSUMED, "no study measures it"),
    COELIAC_DRIVE(1.5, "immune drive", FITTED, "lactulose × 3.03, PMID 10902869"),
    PSORIASIS_DRIVE(.037, "immune drive", FITTED, "51Cr-EDTA 2.46 against 1.95, Humbert 1991"),
    INFECTION_DRIVE(2.5, "immune drive", ASSUMED, "lactulose/mannitol by day 5"),
    TREATED(.97, "share of the drive taken away", ASSUMED, "coeliac disease normal by 5 months, Gut 1982;23:202"),
    LEAK_BY_SIGNAL(6.9, "leak per TNF and IFN-γ", FITTED, "coeliac lactulose; direction France & Turner 2017"),
    PORES_BY_SIGNAL(3.4, "pores per IL-13", FITTED, "resistance in coeliac disease; direction France & Turner 2017"),
    SHEDDING_BY_SIGNAL(15, "leaky gaps per signal", FITTED, "29–32 % of views leak, Gut 2012;61:1146"),
    JUNCTION_SUPPORT(.5, "IL-17 against leak", ASSUMED, "mice, doi:10.1016/j.immuni.2015.09.003");

    /** How well a number is known. */
    public enum Status {
        MEASURED,
        DERIVED,
        FITTED,
        ASSUMED
    }

    private final double value;
    private final String unit;
    private final Status status;
    private final String source;

    Parameter(double value, String unit, Status status, String source) {
        this.value = value;
        this.unit = unit;
        this.status = status;
        this.source = source;
    }

    public double value() {
        return value;
    }

    public String unit() {
        return unit;
    }

    public Status status() {
        return status;
    }

    public String source() {
        return source;
    }
}
