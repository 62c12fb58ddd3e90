package org.understory;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {
    private static final ApplicationModules ROOMS = ApplicationModules.of(Understory.class);

    @Test
    void the_walls_between_the_rooms_hold() {
        ROOMS.verify();
    }
}
