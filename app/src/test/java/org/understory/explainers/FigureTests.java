package org.understory.explainers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.barrier.Factor;
import org.understory.barrier.Preset;
import org.understory.barrier.Reading;

@PagesTest
class FigureTests {
    private static final String PATH = "/explainers/gut-barrier";

    private final Reader visitor;

    FigureTests(CommunityMaker make) {
        visitor = make.visitor(make.community());
    }

    @Test
    void without_a_script_both_pictures_the_tests_and_the_form_are_there() {
        var page = visitor.get(PATH + "?preset=coeliac");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Teaching model, not your body.", "id=\"healthy-title\"", "id=\"chosen-title\"")
                .contains("No published range", "name=\"gut-to-skin\"", ">Show</button>")
                .contains("recognised diagnosis")
                .doesNotContain("style=\"");
    }

    @Test
    void the_address_holds_the_settings() {
        var page = visitor.get(PATH + "?preset=psoriasis-altered&stress=0.5&gut-to-skin=weak");
        assertThat(page.text()).contains("You just made an assumption").contains("value=\"0.5\"");
        assertThat(page.text()).contains("rel=\"canonical\"").doesNotContain("canonical\" href=\"?");
    }

    @Test
    void what_is_no_setting_is_refused_with_a_sentence() {
        for (var wrong : new String[] {"preset=leaky", "stress=1.5", "stress=NaN", "stress=-1", "gut-to-skin=huge"}) {
            var page = visitor.get(PATH + "?" + wrong);
            assertThat(page.status()).as(wrong).isEqualTo(422);
            assertThat(page.text()).as(wrong).contains("role=\"alert\"").contains("Teaching model");
        }
    }

    @Test
    void the_readings_can_be_taken_along_as_a_table() {
        var csv = visitor.get(PATH + "/readings.csv?preset=psoriasis-altered");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text())
                .startsWith("reading,unit,low,high")
                .contains("51Cr-EDTA")
                .contains("overlaps");
        assertThat(visitor.get(PATH + "/readings.csv?preset=leaky").status()).isEqualTo(422);
        assertThat(visitor.get(PATH).text()).contains("The model behind it", "readings.csv?preset=healthy");
        assertThat(ModelCard.exact(40)).isEqualTo("40");
        assertThat(ModelCard.exact(1.364e-7)).isEqualTo("1.364E-7");
        assertThat(ModelCard.exact(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    }

    @Test
    void psoriasis_overlaps_and_coeliac_disease_lies_outside_of_what_healthy_people_read() {
        assertThat(Figure.of(Preset.PSORIASIS_ALTERED).chosen().verdict(Reading.EDTA))
                .isEqualTo("overlaps");
        assertThat(Figure.of(Preset.COELIAC).chosen().verdict(Reading.RATIO)).isEqualTo("outside");
        assertThat(Figure.of(Preset.HEALTHY).chosen().verdict(Reading.ENTRY)).isNull();
    }

    @Test
    void flatter_villi_and_looser_junctions_are_seen_in_the_picture() {
        var healthy = Figure.of(Preset.HEALTHY).chosen().drawing();
        var coeliac = Figure.of(Preset.COELIAC).chosen().drawing();
        assertThat(open(coeliac)).isGreaterThan(2 * open(healthy));
        assertThat(coeliac.height()).isLessThan(.6);
        assertThat(coeliac.cells()).anyMatch(Drawing.Cell::shed);
        assertThat(healthy.cells()).noneMatch(Drawing.Cell::shed);
    }

    @Test
    void the_card_says_what_each_slider_does_alone_and_how_to_cite_this_very_version() {
        var stress = ModelCard.ALONE.getFirst();
        assertThat(stress.factor()).isEqualTo(Factor.STRESS);
        assertThat(Double.parseDouble(stress.times().get(ModelCard.COMPARED.indexOf(Reading.RATIO))))
                .isBetween(1.86, 2.06);
        assertThat(ModelCard.VERSION).matches("[0-9a-f]{12}");
        assertThat(visitor.get(PATH).text())
                .contains("Version " + ModelCard.VERSION, "Nobody has reviewed it yet.", "Electrical resistance");
    }

    private static long open(Drawing drawing) {
        return drawing.junctions().stream()
                .flatMap(junction -> junction.strands().stream())
                .filter(Drawing.Strand::open)
                .count();
    }
}
