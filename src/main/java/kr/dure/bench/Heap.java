package kr.dure.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most heap that was in use since it was asked to look. */
final class Heap {

    private static final long MB = 1 << 20;

    private Heap() {}

    static void watch() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static long peakMb() {
        return pools().stream().mapToLong(each -> each.getPeakUsage().getUsed()).sum() / MB;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(each -> each.getType() == MemoryType.HEAP)
                .toList();
    }
}
