package org.understory.importing;

import java.util.Optional;

/** Where what a post names is found now. */
record FormerPlaces(Move move, FormerPost post) implements FormerText.Places {
    @Override
    public Optional<String> picture(String source) {
        return Optional.ofNullable(move.album().of(post).get(source)).map(Album.Print::address);
    }

    @Override
    public String link(String target) {
        return move.arrivals().link(move.survey().address(), target);
    }
}
