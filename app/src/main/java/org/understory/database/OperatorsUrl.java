package org.understory.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an operator's PostgreSQL is and as whom to enter, read from what they typed. */
record OperatorsUrl(String jdbc, String user, String password) {
    private static final Pattern TYPED = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/?]+)(?::(?<password>[^@/?]*))?@)?(?<host>[^/?@]+)/(?<database>[^?]+)(?:\\?(?<query>.*))?");

    static OperatorsUrl of(String typed) {
        var parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) throw new CannotStart("database.operator-url", hidden(typed));
        var user = decoded(parts.group("user"));
        var password = decoded(parts.group("password"));
        var query = new ArrayList<String>();
        for (var option : or(parts.group("query"), "").split("&")) {
            if (option.startsWith("user=")) user = decoded(option.substring(5));
            else if (option.startsWith("password=")) password = decoded(option.substring(9));
            else if (!option.isBlank()) query.add(option);
        }
        if (user == null) throw new CannotStart("database.operator-url", hidden(typed));
        return new OperatorsUrl(jdbc(parts, query), user, or(password, ""));
    }

    private static String jdbc(Matcher parts, ArrayList<String> options) {
        // A server's detail quotes the row that was refused, and what people wrote stays out of exceptions and logs.
        options.add("logServerErrorDetail=false");
        if (options.stream().noneMatch(option -> option.startsWith("ApplicationName=")))
            options.add("ApplicationName=understory");
        var database = URLEncoder.encode(decodedPath(parts.group("database")), StandardCharsets.UTF_8);
        return "jdbc:postgresql://%s/%s?%s".formatted(parts.group("host"), database, String.join("&", options));
    }

    OperatorsUrl as(String user, String password) {
        return new OperatorsUrl(jdbc, user, password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbc, user, password);
    }

    /** For a sentence: without options and passwords. */
    String shown() {
        return jdbc.substring("jdbc:".length()).replaceAll("\\?.*", "");
    }

    private static String hidden(String typed) {
        return typed.replaceAll(":[^:@/]*@", ":…@").replaceAll("password=[^&]*", "password=…");
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : decodedPath(text);
    }

    private static String decodedPath(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String or(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
