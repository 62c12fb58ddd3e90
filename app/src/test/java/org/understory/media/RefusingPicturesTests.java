package org.understory.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.media.PictureCheck.Busy;
import org.understory.media.PictureCheck.Damaged;
import org.understory.media.PictureCheck.KindNotSupported;
import org.understory.media.PictureCheck.NotAPicture;
import org.understory.media.PictureCheck.Refused;
import org.understory.media.PictureCheck.TooLarge;
import org.understory.media.PictureCheck.TooManyPixels;

@Timeout(60)
class RefusingPicturesTests {
    private final Darkroom darkroom = new Darkroom(Duration.ofSeconds(20));

    @Test
    void a_program_named_like_a_picture_is_not_a_picture() throws IOException {
        assertThat(refused("<?php system($_GET['c']); ?>".getBytes(UTF_8))).isEqualTo(new NotAPicture());
        assertThat(refused("GIF <?php ?>".getBytes(UTF_8))).isEqualTo(new NotAPicture());
        assertThat(refused("GIF89a<?php system($_GET['c']); ?>".getBytes(UTF_8)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_empty_file_is_not_a_picture() throws IOException {
        assertThat(refused(new byte[0])).isEqualTo(new NotAPicture());
    }

    @Test
    void forty_megabytes_are_too_many_whatever_length_was_declared() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 0xff;
            }
        };
        var answer = darkroom.develop(new Upload("photo.jpg", 1000, () -> endless));

        assertThat(reason(answer)).isEqualTo(new TooLarge(15 * 1024 * 1024));
        assertThat(endless.given).isLessThanOrEqualTo(15 * 1024 * 1024 + 1);
        assertThat(refused(new byte[40 * 1024 * 1024])).isEqualTo(new TooLarge(15 * 1024 * 1024));
    }

    @Test
    void a_png_of_60000_by_60000_is_refused_by_its_header() throws IOException {
        assertThat(refused(Samples.pngClaiming(60_000, 60_000))).isEqualTo(new TooManyPixels(60_000, 60_000));
        assertThat(refused(Samples.pngClaiming(20_001, 1))).isEqualTo(new TooManyPixels(20_001, 1));
        assertThat(refused(Samples.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(new TooManyPixels(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertThat(refused(Samples.pngClaiming(-1, 5))).isEqualTo(new Damaged());
        assertThat(refused(Samples.pngClaiming(0, 5))).isEqualTo(new Damaged());
    }

    @Test
    void a_gif_that_lies_about_its_canvas_or_its_frame_is_refused() throws IOException {
        var canvas = Samples.file("gif", 20, 10);
        canvas[6] = canvas[7] = canvas[8] = canvas[9] = (byte) 0xff;
        assertThat(refused(canvas)).isEqualTo(new TooManyPixels(65_535, 65_535));

        var frame = Samples.file("gif", 20, 10);
        var at = new String(frame, ISO_8859_1).indexOf("\u002c\0\0\0\0\u0014\0\n\0");
        frame[at + 5] = frame[at + 6] = frame[at + 7] = frame[at + 8] = (byte) 0xff;
        assertThat(refused(frame)).isEqualTo(new TooManyPixels(65_535, 65_535));
    }

    @Test
    void a_webp_whose_sizes_differ_is_refused() throws IOException {
        var picture = new java.awt.image.BufferedImage(20, 10, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        var extended = Samples.write("webp", picture);
        assertThat(new String(extended, 12, 4, ISO_8859_1)).isEqualTo("VP8X");
        extended[24] = 50;
        assertThat(refused(extended)).isEqualTo(new Damaged());

        var huge = Samples.file("webp", 20, 10);
        huge[26] = huge[28] = (byte) 0xff;
        huge[27] = huge[29] = 0x3f;
        assertThat(refused(huge)).isEqualTo(new TooManyPixels(16_383, 16_383));
    }

    @Test
    void texts_in_which_bombs_are_packed_are_never_unpacked() throws IOException {
        var bomb = Samples.deflated(new byte[200 * 1024 * 1024]);
        var text = Samples.joined("Comment\0\0".getBytes(ISO_8859_1), bomb);
        var png = Samples.pngWith(Samples.file("png", 20, 10), "zTXt", text);
        png = Samples.pngWith(png, "iCCP", text);
        png = Samples.pngWith(png, "tEXt", new byte[5 * 1024 * 1024]);

        assertThat(darkroom.develop(Upload.of("bomb.png", png))).isInstanceOf(Developed.class);
    }

    @Test
    void a_png_with_too_few_pixels_is_damaged() throws IOException {
        assertThat(refused(Samples.pngClaiming(6000, 6000))).isEqualTo(new Damaged());
    }

    @Test
    void a_jpeg_of_a_thousand_scans_is_damaged() throws IOException {
        var jpeg = Samples.file("jpeg", 64, 64);
        var scan = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00da");
        var part = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        var parts = new byte[1000][];
        Arrays.fill(parts, part);

        assertThat(refused(Samples.inserted(jpeg, jpeg.length - 2, Samples.joined(parts))))
                .isEqualTo(new Damaged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void a_file_cut_short_is_damaged(String format) throws IOException {
        var file = Samples.file(format, 300, 200);
        for (var kept : new int[] {12, 40, file.length / 2, file.length - 1}) {
            assertThat(refused(Arrays.copyOf(file, kept))).as(kept + " bytes").isEqualTo(new Damaged());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void a_file_with_wrong_bytes_gets_an_answer(String format) throws IOException {
        var chance = new Random(20261122);
        var file = Samples.file(format, 60, 40);
        for (int round = 0; round < 300; round++) {
            var broken = file.clone();
            for (int i = 0; i <= chance.nextInt(8); i++) {
                broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
            }
            assertThat(darkroom.develop(Upload.of("", broken))).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HEIC, 00000018667479706865696300000000",
        "HEIC, 0000001866747970 6d696631 00000000",
        "AVIF, 0000001c66747970 61766966 00000000",
        "VIDEO, 0000001c66747970 69736f6d 00000000",
        "PDF, 255044462d312e370a",
        "TIFF, 49492a0008000000",
        "BMP, 424d3600000000000000360000002800",
        "SVG, 3c3f786d6c2076657273696f6e3d22312e30223f3e3c73766720786d6c6e733d22",
        "JPEG_XL, ff0afa7f01900800",
        "PHOTOSHOP, 38425053000100000000"
    })
    void other_kinds_are_named(UnsupportedKind kind, String hex) throws IOException {
        var answer = refused(Samples.hex(hex.replace(" ", "")));

        assertThat(answer).isEqualTo(new KindNotSupported(kind));
        assertThat(answer.key()).isEqualTo(kind == UnsupportedKind.HEIC ? "media.refused.heic" : "media.refused.kind");
    }

    @Test
    void whoever_comes_while_all_places_are_taken_is_told_so() throws Exception {
        var hasty = new Darkroom(Duration.ZERO);
        var working = new CountDownLatch(2);
        var finish = new CountDownLatch(1);
        Runnable slow = () -> {
            try {
                hasty.develop(new Upload("slow", 3, () -> {
                    working.countDown();
                    try {
                        finish.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return new ByteArrayInputStream(new byte[3]);
                }));
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        };
        var workers = new Thread[] {Thread.startVirtualThread(slow), Thread.startVirtualThread(slow)};
        working.await();
        assertThat(reason(hasty.develop(Upload.of("", new byte[3])))).isEqualTo(new Busy());
        finish.countDown();
        for (var worker : workers) worker.join();
        assertThat(reason(hasty.develop(Upload.of("", new byte[3])))).isEqualTo(new NotAPicture());
    }

    @Test
    void every_refusal_has_a_sentence() {
        var sentences = ResourceBundle.getBundle("messages/media");
        var refusals = new Refused[] {
            new TooLarge(1),
            new TooManyPixels(1, 1),
            new NotAPicture(),
            new KindNotSupported(UnsupportedKind.HEIC),
            new KindNotSupported(UnsupportedKind.SVG),
            new Damaged(),
            new Busy(),
            new PictureCheck.TooManyWaiting(1)
        };
        for (var refusal : refusals) {
            var sentence = sentences.getString(refusal.key());
            for (int i = 0; i < refusal.arguments().size(); i++)
                assertThat(sentence).contains("{" + i + "}");
        }
    }

    private Refused refused(byte[] file) throws IOException {
        return reason(darkroom.develop(Upload.of("photo.jpg", file)));
    }

    private static Refused reason(Development answer) {
        assertThat(answer).isInstanceOf(Development.Rejected.class);
        return ((Development.Rejected) answer).why();
    }
}
