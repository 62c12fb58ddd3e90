package org.understory.media;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Turns a clean file into pixels, with fewer of them when all would take too much memory. */
final class Decoder {
    private Decoder() {}

    /** @throws IOException if the pixels are broken; decoders throw a RuntimeException for the same reason */
    static BufferedImage decode(PictureHeader header) throws IOException {
        var reader = reader(header.kind());
        try (var in = new ByteArrayImageInputStream(
                header.clean().bytes(), 0, header.clean().length())) {
            reader.setInput(in, true, true);
            var settings = reader.getDefaultReadParam();
            settings.setSourceSubsampling(header.reduction(), header.reduction(), 0, 0);
            return withPlainGrey(reader.read(0, settings));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PictureKind kind) {
        return switch (kind) {
            case WEBP -> Webp.reader();
            case JPEG -> registered("JPEG");
            case PNG -> registered("PNG");
            case GIF -> registered("GIF");
        };
    }

    private static ImageReader registered(String format) {
        return ImageIO.getImageReadersByFormatName(format).next();
    }

    /**
     * Java takes grey samples for linear light, files mean sRGB: drawn as they come, pictures with grey and transparency
     * or with 16-bit grey turn out too bright. The same samples are presented as red, green and blue instead.
     */
    private static BufferedImage withPlainGrey(BufferedImage picture) {
        var colours = picture.getColorModel();
        if (!(colours instanceof ComponentColorModel) || colours.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return picture;
        }
        var bands = colours.hasAlpha() ? new int[] {0, 0, 0, 1} : new int[] {0, 0, 0};
        WritableRaster samples =
                picture.getRaster().createWritableChild(0, 0, picture.getWidth(), picture.getHeight(), 0, 0, bands);
        var rgb = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                colours.hasAlpha(),
                false,
                colours.getTransparency(),
                picture.getRaster().getTransferType() == DataBuffer.TYPE_USHORT
                        ? DataBuffer.TYPE_USHORT
                        : DataBuffer.TYPE_BYTE);
        return new BufferedImage(rgb, samples, false, null);
    }
}
