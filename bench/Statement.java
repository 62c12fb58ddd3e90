package bench;

import java.util.List;

/**
 * One statement that the program sent to PostgreSQL.
 *
 * @param sql with {@code $1}, {@code $2} … where its parameters stand
 * @param parameters as PostgreSQL writes them; null for null
 */
record Statement(String sql, List<String> parameters) {
    Statement with(List<String> others) {
        return new Statement(sql, others);
    }
}
