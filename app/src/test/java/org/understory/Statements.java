package org.understory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Hears every SQL statement that the running site prepares while it answers a page, so that a test can say how many a
 * page needs. What works behind the pages (letters, the search index, jobs) goes on in threads of its own and is not
 * heard; another page at the same time would be: ask it around one.
 */
@Component
public class Statements implements BeanPostProcessor {
    /** How {@code Server} names the threads that answer pages. */
    private static final String PAGE_THREAD = "page";

    private final AtomicReference<List<String>> heard = new AtomicReference<>();

    /** The statements of the pages that were answered while something was done: at least one. */
    public List<String> during(Supplier<?> something) {
        var list = Collections.synchronizedList(new ArrayList<String>());
        heard.set(list);
        try {
            something.get();
        } finally {
            heard.set(null);
        }
        assertThat(list).as("statements heard").isNotEmpty();
        synchronized (list) {
            return List.copyOf(list);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? proxy(DataSource.class, source) : bean;
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                if (method.getName().equals("prepareStatement")) hear((String) args[0]);
                var result = method.invoke(real, args);
                return method.getName().equals("getConnection") ? proxy(Connection.class, (Connection) result) : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    private void hear(String sql) {
        var list = heard.get();
        if (list != null && Thread.currentThread().getName().startsWith(PAGE_THREAD)) list.add(sql);
    }
}
