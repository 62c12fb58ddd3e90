package org.understory.web;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;

/** Says whether the site can serve: for scripts, supervisors and load balancers. */
@RestController
@OpenTo(Entrance.EVERYONE)
class HealthPages {
    private final JdbcClient sql;

    HealthPages(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping("/health")
    Map<String, String> health() {
        sql.sql("select 1").query(Integer.class).single();
        return Map.of("status", "up");
    }
}
