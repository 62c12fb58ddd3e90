package org.understory.media;

/** Width and height of a picture in pixels, both at least 1. */
record Dimensions(int width, int height) {
    Dimensions {
        if (width < 1 || height < 1) throw new IllegalArgumentException("A picture has at least one pixel");
    }

    long pixels() {
        return (long) width * height;
    }

    int longestSide() {
        return Math.max(width, height);
    }

    Dimensions within(int side) {
        if (longestSide() <= side) return this;
        var scale = side / (double) longestSide();
        return new Dimensions(shrunk(width, scale), shrunk(height, scale));
    }

    Dimensions turned() {
        return new Dimensions(height, width);
    }

    private static int shrunk(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }
}
