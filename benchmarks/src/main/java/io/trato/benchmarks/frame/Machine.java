package io.trato.benchmarks.frame;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Where the figures come from. */
public final class Machine {

    private Machine() {}

    public static void describe(Report report) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        report.circumstance("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        report.circumstance("memory", Math.round(system.getTotalMemorySize() / 1e9) + " GB");
        report.circumstance("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        report.circumstance("Java", System.getProperty("java.vm.version"));
    }
}
