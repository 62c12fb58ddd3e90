package org.understory.push;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** A point on P-256 as 65 bytes. */
final class Point {
    private Point() {}

    static byte[] write(ECPublicKey key) {
        var bytes = new byte[65];
        bytes[0] = 4;
        put(key.getW().getAffineX(), bytes, 33);
        put(key.getW().getAffineY(), bytes, 65);
        return bytes;
    }

    static ECPublicKey read(byte[] bytes, ECPublicKey ofTheSameCurve) throws GeneralSecurityException {
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(bytes, 33, 65));
        var spec = new ECPublicKeySpec(new ECPoint(x, y), ofTheSameCurve.getParams());
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
    }

    private static void put(BigInteger number, byte[] into, int end) {
        var bytes = number.toByteArray();
        for (int i = 0; i < Math.min(32, bytes.length); i++) into[end - 1 - i] = bytes[bytes.length - 1 - i];
    }
}
