package org.understory.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of what each number of the model does; {@code bin/plots} writes it, this test fails when it is stale. */
class SensitivityTests {
    private static final Path TABLE = Path.of("src/main/resources/org/understory/barrier/sensitivity.csv");

    @Test
    void the_table_says_what_the_model_does_when_one_number_is_a_fifth_smaller_or_larger() throws Exception {
        var table = table();
        if (Boolean.getBoolean("plots.write")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).as("run bin/plots").hasContent(table);
    }

    @Test
    void each_parameter_has_its_row() {
        assertThat(Sensitivity.rows()).extracting(Sensitivity.Row::parameter).containsExactly(Parameter.values());
        assertThat(Sensitivity.rows()).anyMatch(row -> row.largest() > 10);
    }

    private static String table() throws Exception {
        var now = readings("", 1);
        var table = new StringBuilder("parameter");
        for (var watched : Sensitivity.Watched.values()) {
            var name = watched.name().toLowerCase(Locale.ROOT);
            table.append(',').append(name).append("_smaller,").append(name).append("_larger");
        }
        for (var parameter : Parameter.values()) {
            var smaller = readings(parameter.name(), 1 - Sensitivity.STEP);
            var larger = readings(parameter.name(), 1 + Sensitivity.STEP);
            table.append('\n').append(parameter.name());
            for (int i = 0; i < now.length; i++)
                table.append(',')
                        .append(percent(smaller[i], now[i]))
                        .append(',')
                        .append(percent(larger[i], now[i]));
        }
        return table.append('\n').toString();
    }

    private static String percent(double value, double now) {
        var rounded = Math.round(1000 * (value / now - 1)) / 10.0;
        return String.format(Locale.ROOT, "%.1f", rounded == 0 ? 0 : rounded);
    }

    private static double[] readings(String parameter, double times) throws Exception {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(SensitivityTests::url)
                .collect(Collectors.toList());
        try (var loader = new URLClassLoader(classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var model = loader.loadClass(OneNumber.class.getName());
            return (double[])
                    model.getMethod("readings", String.class, double.class).invoke(null, parameter, times);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
