package org.understory.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The largest pictures that are taken, developed by a program of its own with little memory. */
@Timeout(120)
class PictureMemoryTests {
    @TempDir
    Path folder;

    @Test
    void a_photo_of_40_megapixels_needs_less_than_100_megabytes() throws Exception {
        var photo = Samples.write("jpeg", Samples.redAndBlue(8000, 5000, BufferedImage.TYPE_3BYTE_BGR));
        assertThat(develop(photo, 100)).isEqualTo("1600x1000");
    }

    @Test
    void a_png_of_40_megapixels_and_16_bits_needs_less_than_100_megabytes() throws Exception {
        assertThat(develop(sixteenBitPng(8000, 5000), 100)).isEqualTo("1600x1000");
    }

    @Test
    void a_webp_of_16_megapixels_needs_less_than_150_megabytes() throws Exception {
        var picture = Samples.redAndBlue(4600, 3450, BufferedImage.TYPE_INT_RGB);
        assertThat(develop(Samples.write("webp", picture), 150)).isEqualTo("1600x1200");
    }

    private String develop(byte[] picture, int megabytes) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("picture"), picture);
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Developing.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(program.getInputStream().readAllBytes()).strip();
        assertThat(program.waitFor(100, TimeUnit.SECONDS)).isTrue();
        return said.lines().reduce((first, last) -> last).orElse("");
    }

    /** One line of noise repeated: a file of a few megabytes at most, but every pixel has to be unpacked. */
    private static byte[] sixteenBitPng(int width, int height) throws IOException {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {16, 6, 0, 0, 0});
        var pixels = new ByteArrayOutputStream();
        var line = new byte[1 + width * 8];
        for (int i = 1; i < line.length; i++) line[i] = (byte) (i * 31 >> 4);
        try (var packed = new DeflaterOutputStream(pixels, new Deflater(1))) {
            for (int y = 0; y < height; y++) packed.write(line);
        }
        return Samples.joined(
                Samples.PNG_SIGNATURE,
                Samples.chunk("IHDR", header.array()),
                Samples.chunk("IDAT", pixels.toByteArray()),
                Samples.chunk("IEND", new byte[0]));
    }

    static final class Developing {
        private Developing() {}

        public static void main(String[] args) throws IOException {
            var upload = Upload.of("picture", Files.readAllBytes(Path.of(args[0])));
            var answer = new Darkroom(Duration.ZERO).develop(upload);
            if (answer instanceof Developed(var size, var files)) {
                System.out.println(size.width() + "x" + size.height());
            } else {
                System.out.println(answer);
            }
        }
    }
}
