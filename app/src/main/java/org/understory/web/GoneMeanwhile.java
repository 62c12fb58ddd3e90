package org.understory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a request is about, or whose it is, was erased while it was answered: it is as if it had come a moment later. */
@ControllerAdvice
class GoneMeanwhile {
    private static final String NAMES_WHAT_IS_GONE = "23503";

    @ExceptionHandler(DataIntegrityViolationException.class)
    void gone(DataIntegrityViolationException failed, HttpServletResponse response) throws IOException {
        if (!(failed.getMostSpecificCause() instanceof SQLException sql)
                || !NAMES_WHAT_IS_GONE.equals(sql.getSQLState())) throw failed;
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
