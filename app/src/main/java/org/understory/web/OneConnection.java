package org.understory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets all statements of a page that is read go over one connection, borrowed at the first of them and given back before
 * the page is rendered and sent. It is no transaction: each statement stands alone as before, and a method that needs a
 * transaction begins its own. Handlers that answer by themselves, such as pictures, borrow for each statement: they
 * may wait for a slow reader.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OneConnection implements WebMvcConfigurer, AsyncHandlerInterceptor {
    private static final String SPAN = OneConnection.class.getName();
    private static final TransactionDefinition NO_TRANSACTION =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_SUPPORTS);

    private final PlatformTransactionManager transactions;

    OneConnection(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")
                && handler instanceof HandlerMethod method
                && method.getReturnType().getParameterType() == String.class) {
            request.setAttribute(SPAN, transactions.getTransaction(NO_TRANSACTION));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        end(request);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        end(request);
    }

    private void end(HttpServletRequest request) {
        if (!(request.getAttribute(SPAN) instanceof TransactionStatus span)) return;
        request.removeAttribute(SPAN);
        transactions.commit(span);
    }
}
