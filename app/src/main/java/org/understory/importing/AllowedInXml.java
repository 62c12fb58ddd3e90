package org.understory.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Puts a space in the place of control characters, which WordPress exports as they are and XML does not allow. */
final class AllowedInXml extends FilterReader {
    AllowedInXml(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        var read = super.read(into, from, most);
        for (int n = from; n < from + read; n++) {
            if (into[n] < ' ' && into[n] != '\n' && into[n] != '\r' && into[n] != '\t' || into[n] >= '\uFFFE')
                into[n] = ' ';
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
