package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedCitationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1000/182",
                "doi:10.1000/182",
                "https://doi.org/10.1000/182",
                "http://dx.doi.org/10.1000/182.",
                "(10.1000/182)"
            })
    void a_doi_however_it_was_copied(String pasted) {
        var read = PastedCitation.read(pasted).reference();
        assertThat(read.doi()).isEqualTo("10.1000/182");
        assertThat(read.url()).isNull();
        assertThat(read.title()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "PMID: 1234567", "pmid 1234567.", "https://pubmed.ncbi.nlm.nih.gov/1234567/"})
    void a_number_of_pubmed(String pasted) {
        var read = PastedCitation.read(pasted).reference();
        assertThat(read.pmid()).isEqualTo("1234567");
        assertThat(read.url()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ISBN 978-0-306-40615-7,9780306406157",
        "0-306-40615-2,9780306406157",
        "ISBN-10: 080442957X,9780804429573",
        "9780306406157,9780306406157"
    })
    void a_book_by_its_number(String pasted, String isbn) {
        assertThat(PastedCitation.read(pasted).reference().isbn()).isEqualTo(isbn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"978-0-306-40615-8", "0-306-40615-3", "9790306406157", "123", "97803064061570"})
    void a_number_with_a_wrong_digit_is_none(String typed) {
        assertThat(Isbn.read(typed)).isEmpty();
    }

    @Test
    void an_address() {
        var read =
                PastedCitation.read("https://example.org/guideline?year=2020").reference();
        assertThat(read.url()).isEqualTo("https://example.org/guideline?year=2020");
    }

    @Test
    void a_whole_citation_in_vancouver_style() {
        var read = PastedCitation.read(
                "Sample AB, Example-Two C, Third D. Oats and itch: a sample trial. J Sample Res. 2020;12(3):45-50."
                        + " doi: 10.1000/182. PMID: 1234567; PMCID: PMC7654321.");
        var one = read.reference();
        assertThat(one.authors()).isEqualTo("Sample AB, Example-Two C, Third D");
        assertThat(one.title()).isEqualTo("Oats and itch: a sample trial");
        assertThat(one.publisher()).isEqualTo("J Sample Res");
        assertThat(one.year()).isEqualTo(2020);
        assertThat(one.doi()).isEqualTo("10.1000/182");
        assertThat(one.pmid()).isEqualTo("1234567");
        assertThat(one.slug()).isEqualTo("sample-2020");
    }

    @Test
    void a_whole_citation_in_apa_style() {
        var one = PastedCitation.read("Sample, A. B., & Example, C. (2019). Do oats help? A sample review. Journal of"
                        + " Samples, 12(3), 45–50. https://doi.org/10.1000/182")
                .reference();
        assertThat(one.authors()).isEqualTo("Sample, A. B., & Example, C");
        assertThat(one.title()).startsWith("Do oats help?");
        assertThat(one.year()).isEqualTo(2019);
        assertThat(one.doi()).isEqualTo("10.1000/182");
        assertThat(one.slug()).isEqualTo("sample-2019");
    }

    @Test
    void words_without_names_are_a_title() {
        var one = PastedCitation.read("Psoriasis: a sample guideline. Sample Health Office. 2017.")
                .reference();
        assertThat(one.authors()).isEmpty();
        assertThat(one.title()).isEqualTo("Psoriasis: a sample guideline");
        assertThat(one.publisher()).isEqualTo("Sample Health Office");
        assertThat(one.slug()).isEqualTo("psoriasis-a-sample-2017");
    }

    @Test
    void endless_and_odd_words_are_read_at_once() {
        for (var piece :
                new String[] {"10.1000/", "A. ", "((((", "2020 ", "Sample A, ", "https://", "9-", "\u202e\u0000"})
            PastedCitation.read(piece.repeat(PastedCitation.LONGEST / piece.length()));
    }
}
