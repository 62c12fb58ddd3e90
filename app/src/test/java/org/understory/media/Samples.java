package org.understory.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Picture files for tests, well made and otherwise. The good ones are red on the left and blue on the right. */
final class Samples {
    static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Samples() {}

    static BufferedImage redAndBlue(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(new Color(220, 30, 30));
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(new Color(30, 30, 220));
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return picture;
    }

    static byte[] file(String format, int width, int height) {
        return write(format, redAndBlue(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] write(String format, BufferedImage picture) {
        try {
            if (format.equals("webp")) return Webp.write(picture);
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, out)) throw new IllegalArgumentException(format);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Four inks, as print programs write them: inverted, with Adobe's marker. Left half cyan, right half yellow. */
    static byte[] cmykJpeg(int width, int height) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int x = 0; x < width; x++) {
            var inks = x < width / 2 ? new int[] {0, 255, 255, 255} : new int[] {255, 255, 0, 255};
            for (int y = 0; y < height; y++) raster.setPixel(x, y, inks);
        }
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return inserted(out.toByteArray(), 2, hex("ffee000e41646f62650064000000000000"));
    }

    /** An Exif block with an orientation and a GPS latitude. */
    static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(26 + 12 + 4 + 18 + 24);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tiff.putShort((short) 1)
                .putShort((short) 2)
                .putShort((short) 5)
                .putInt(3)
                .putInt(56)
                .putInt(0);
        tiff.put("GPSLATITUDE52.5200".getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    static byte[] jpegWithExif(byte[] jpeg, byte[] exif) {
        var segment = ByteBuffer.allocate(10 + exif.length);
        segment.putShort((short) 0xffe1).putShort((short) (8 + exif.length));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        return inserted(jpeg, 2, segment.array());
    }

    static byte[] pngWith(byte[] png, String chunk, byte[] content) {
        return inserted(png, 33, chunk(chunk, content));
    }

    /** A picture that says it is this large and has next to no pixels. */
    static byte[] pngClaiming(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                PNG_SIGNATURE,
                chunk("IHDR", header.array()),
                chunk("IDAT", deflated(new byte[1000])),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] content) {
        var named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] deflated(byte[] content) {
        var deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        var out = new byte[content.length / 500 + 1000];
        var length = deflater.deflate(out);
        if (!deflater.finished()) throw new IllegalArgumentException("Does not compress");
        return java.util.Arrays.copyOf(out, length);
    }

    static byte[] animatedGif(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(
                    new IIOImage(redAndBlue(width, height, BufferedImage.TYPE_BYTE_INDEXED), null, null), null);
            var second = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
            writer.writeToSequence(new IIOImage(second, null, null), null);
            writer.endWriteSequence();
        }
        return out.toByteArray();
    }

    static byte[] inserted(byte[] file, int at, byte[] part) {
        return ByteBuffer.allocate(file.length + part.length)
                .put(file, 0, at)
                .put(part)
                .put(file, at, file.length - at)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }
}
