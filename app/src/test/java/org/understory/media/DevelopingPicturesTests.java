package org.understory.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopingPicturesTests {
    private static final int RED = new Color(220, 30, 30).getRGB();
    private static final int BLUE = new Color(30, 30, 220).getRGB();

    private final Darkroom darkroom = new Darkroom(Duration.ofSeconds(20));

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void every_kind_becomes_webp_in_both_sizes(String format) throws IOException {
        var picture = developed(Samples.file(format, 2400, 1200));

        assertThat(picture.dimensions()).isEqualTo(new Dimensions(1600, 800));
        var large = shown(picture, PictureSize.LARGE);
        assertThat(large.getWidth()).isEqualTo(1600);
        assertThat(large.getHeight()).isEqualTo(800);
        assertThat(shown(picture, PictureSize.SMALL).getWidth()).isEqualTo(480);
        assertColour(large, 200, 400, RED);
        assertColour(large, 1400, 400, BLUE);
    }

    @Test
    void a_small_picture_is_not_enlarged() throws IOException {
        var picture = developed(Samples.file("png", 20, 10));

        assertThat(picture.dimensions()).isEqualTo(new Dimensions(20, 10));
        assertThat(shown(picture, PictureSize.SMALL).getWidth()).isEqualTo(20);
    }

    @Test
    void a_picture_of_one_pixel_and_a_very_long_one_are_pictures() throws IOException {
        assertThat(developed(Samples.file("png", 1, 1)).dimensions()).isEqualTo(new Dimensions(1, 1));
        assertThat(developed(Samples.file("png", 20_000, 2)).dimensions()).isEqualTo(new Dimensions(1600, 1));
    }

    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void a_photo_is_turned_upright_however_the_camera_was_held(int orientation, String red) throws IOException {
        var photo = Samples.jpegWithExif(Samples.file("jpeg", 200, 100), Samples.exif(orientation));

        var upright = shown(developed(photo), PictureSize.LARGE);

        var wide = red.equals("left") || red.equals("right");
        assertThat(upright.getWidth()).isEqualTo(wide ? 200 : 100);
        var x = red.equals("left") ? 20 : red.equals("right") ? 180 : 50;
        var y = red.equals("top") ? 20 : red.equals("bottom") ? 180 : 50;
        assertColour(upright, x, y, RED);
        assertColour(upright, upright.getWidth() - x, upright.getHeight() - y, BLUE);
    }

    @Test
    void where_a_photo_was_taken_is_gone() throws IOException {
        var photo = Samples.jpegWithExif(Samples.file("jpeg", 200, 100), Samples.exif(6));
        assertThat(new String(photo, ISO_8859_1)).contains("GPSLATITUDE");

        assertClean(developed(photo));
        assertClean(developed(Samples.pngWith(Samples.file("png", 20, 10), "eXIf", Samples.exif(6))));
    }

    @Test
    void a_turned_png_is_turned_upright_too() throws IOException {
        var picture = developed(Samples.pngWith(Samples.file("png", 20, 10), "eXIf", Samples.exif(6)));

        assertThat(picture.dimensions()).isEqualTo(new Dimensions(10, 20));
    }

    @Test
    void a_program_behind_a_picture_is_gone() throws IOException {
        var polyglot =
                Samples.joined(Samples.file("jpeg", 100, 100), "<?php system($_GET['c']); ?>".getBytes(ISO_8859_1));

        assertClean(developed(polyglot));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "webp", "gif"})
    void what_is_transparent_stays_transparent(String format) throws IOException {
        var type = format.equals("gif") ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_INT_ARGB;
        var picture = Samples.redAndBlue(100, 100, type);
        if (format.equals("gif")) picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 50; y++) for (int x = 0; x < 100; x++) picture.setRGB(x, y, 0);
        if (format.equals("gif"))
            for (int x = 0; x < 100; x++) for (int y = 50; y < 100; y++) picture.setRGB(x, y, RED);

        var large = shown(developed(Samples.write(format, picture)), PictureSize.LARGE);

        assertThat(large.getRGB(20, 20) >>> 24).isZero();
        assertThat(large.getRGB(20, 80) >>> 24).isEqualTo(255);
        assertColour(large, 20, 80, RED);
    }

    @Test
    void the_first_frame_stands_for_an_animation() throws IOException {
        var picture = shown(developed(Samples.animatedGif(100, 60)), PictureSize.LARGE);

        assertColour(picture, 20, 30, RED);
        assertColour(picture, 80, 30, BLUE);
    }

    @Test
    void inks_become_screen_colours() throws IOException {
        var picture = shown(developed(Samples.cmykJpeg(200, 100)), PictureSize.LARGE);

        var cyan = new Color(picture.getRGB(40, 50));
        assertThat(cyan.getBlue()).isGreaterThan(cyan.getRed() + 80);
        var yellow = new Color(picture.getRGB(160, 50));
        assertThat(yellow.getRed()).isGreaterThan(yellow.getBlue() + 80);
    }

    @Test
    void a_colour_profile_is_applied() throws IOException {
        var dark = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) dark.setRGB(i % 64, i / 64, new Color(55, 55, 55).getRGB());
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var segment = ByteBuffer.allocate(18 + profile.length)
                .putShort((short) 0xffe2)
                .putShort((short) (16 + profile.length))
                .put("ICC_PROFILE\0".getBytes(ISO_8859_1))
                .put((byte) 1)
                .put((byte) 1)
                .put(profile);

        var shown =
                shown(developed(Samples.inserted(Samples.write("jpeg", dark), 20, segment.array())), PictureSize.LARGE);

        assertThat(new Color(shown.getRGB(30, 30)).getRed()).isBetween(115, 140);
    }

    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "3,false", "3,true"})
    void sixteen_bit_pictures_keep_their_brightness(int colours, boolean alpha) throws IOException {
        var space = ColorSpace.getInstance(colours == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        for (int type : new int[] {DataBuffer.TYPE_USHORT, DataBuffer.TYPE_BYTE}) {
            var model = new ComponentColorModel(
                    space, alpha, false, alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
            var raster = model.createCompatibleWritableRaster(64, 64);
            var half = type == DataBuffer.TYPE_USHORT ? 0x8080 : 0x80;
            var opaque = type == DataBuffer.TYPE_USHORT ? 0xffff : 0xff;
            for (int band = 0; band < raster.getNumBands(); band++) {
                var value = band == colours ? opaque : half;
                for (int i = 0; i < 64 * 64; i++) raster.setSample(i % 64, i / 64, band, value);
            }
            var png = Samples.write("png", new BufferedImage(model, raster, false, null));

            var shown = shown(developed(png), PictureSize.LARGE);

            assertColour(shown, 30, 30, new Color(128, 128, 128).getRGB());
        }
    }

    @ParameterizedTest
    @CsvSource({"png,3700", "jpeg,3700", "gif,800"})
    void interlaced_pictures_are_read(String format, int side) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var picture = Samples.redAndBlue(side, side, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(picture, null, null), settings);
        }
        var large = shown(developed(out.toByteArray()), PictureSize.LARGE);

        assertColour(large, 200, 400, RED);
        assertColour(large, large.getWidth() - 100, 700, BLUE);
    }

    private Developed developed(byte[] file) throws IOException {
        var answer = darkroom.develop(Upload.of("picture", file));
        assertThat(answer).isInstanceOf(Developed.class);
        return (Developed) answer;
    }

    private static BufferedImage shown(Developed picture, PictureSize size) throws IOException {
        var reader = Webp.reader();
        reader.setInput(new ByteArrayImageInputStream(picture.sizes().get(size)));
        return reader.read(0);
    }

    private static void assertColour(BufferedImage picture, int x, int y, int colour) {
        var expected = new Color(colour);
        var found = new Color(picture.getRGB(x, y));
        assertThat(Math.abs(found.getRed() - expected.getRed()))
                .as("red of " + found)
                .isLessThan(24);
        assertThat(Math.abs(found.getGreen() - expected.getGreen()))
                .as("green of " + found)
                .isLessThan(24);
        assertThat(Math.abs(found.getBlue() - expected.getBlue()))
                .as("blue of " + found)
                .isLessThan(24);
    }

    private static void assertClean(Developed picture) {
        for (var file : picture.sizes().values()) {
            var text = new String(file, ISO_8859_1);
            assertThat(text)
                    .doesNotContain("GPS")
                    .doesNotContain("Exif")
                    .doesNotContain("EXIF")
                    .doesNotContain("<?php");
        }
    }
}
