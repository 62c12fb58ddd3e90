package org.understory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Hears every SQL statement that the running site prepares, so that a test can say how many a page needs. Statements of
 * other threads are heard, too: ask it around one page, with nothing else going on.
 */
@Component
public class Statements implements BeanPostProcessor {
    private final AtomicReference<List<String>> heard = new AtomicReference<>();

    /** The statements that ran while something was done. Those of background work are left out. */
    public List<String> during(Supplier<?> something) {
        var list = java.util.Collections.synchronizedList(new ArrayList<String>());
        heard.set(list);
        try {
            something.get();
        } finally {
            heard.set(null);
        }
        synchronized (list) {
            return list.stream()
                    .filter(sql -> !sql.contains("scheduled_tasks") && !sql.contains("from letters"))
                    .toList();
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
        if (list != null && !Thread.currentThread().getName().equals("postman")) list.add(sql);
    }
}
