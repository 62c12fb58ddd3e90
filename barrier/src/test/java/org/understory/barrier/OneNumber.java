package org.understory.barrier;

import java.util.Arrays;

/** The watched readings of a model in which one number is another: loaded anew for each, so that nothing was worked out before. */
public final class OneNumber {
    private OneNumber() {}

    /** Called by reflection, from outside of the class loader that loaded this. */
    public static double[] readings(String parameter, double times) throws ReflectiveOperationException {
        if (!parameter.isEmpty()) {
            var value = Parameter.class.getDeclaredField("value");
            value.setAccessible(true);
            var one = Parameter.valueOf(parameter);
            value.setDouble(one, times * one.value());
        }
        return Arrays.stream(Sensitivity.Watched.values())
                .mapToDouble(Sensitivity.Watched::now)
                .toArray();
    }
}
