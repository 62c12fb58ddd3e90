package org.understory.people;

import io.nayuki.qrcodegen.QrCode;

/**
 * The square picture that a phone's camera reads.
 *
 * @param side its width and height in squares, with the quiet border of four that readers need
 * @param path its dark squares as the path of an SVG
 */
record QrPicture(int side, String path) {
    private static final int BORDER = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
            }
        }
        return new QrPicture(code.size + 2 * BORDER, path.toString());
    }
}
