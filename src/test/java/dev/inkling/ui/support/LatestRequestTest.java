package dev.inkling.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LatestRequestTest {
    private static final long LONG_ENOUGH = 20;

    private final LatestRequest<Integer> request = new LatestRequest<>("test", 0, Runnable::run);
    private final BlockingQueue<Integer> received = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private Function<BooleanSupplier, Integer> slow(int result) {
        return isWanted -> {
            begun.countDown();
            try {
                assertTrue(mayEnd.await(LONG_ENOUGH, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return isWanted.getAsBoolean() ? result : -result;
        };
    }

    private int next() throws InterruptedException {
        Integer result = received.poll(LONG_ENOUGH, TimeUnit.SECONDS);
        return result == null ? Integer.MIN_VALUE : result;
    }

    @Test
    void whileOneIsComputedOnlyTheNewestWaits() throws InterruptedException {
        request.submit(slow(1), received::add);
        assertTrue(begun.await(LONG_ENOUGH, TimeUnit.SECONDS));
        for (int i = 2; i <= 100; i++) {
            int result = i;
            request.submit(isWanted -> result, received::add);
        }
        mayEnd.countDown();
        assertEquals(1, next());
        assertEquals(100, next());
        assertTrue(received.isEmpty());
    }

    @Test
    void whoWaitsIsToldOfAFailureAndMayAskAgain() throws InterruptedException {
        request.submit(
                isWanted -> {
                    throw new IllegalStateException("a test");
                },
                received::add,
                () -> received.add(-1));
        assertEquals(-1, next());
        request.submit(isWanted -> 2, received::add, () -> received.add(-2));
        assertEquals(2, next());
    }

    @Test
    void whatWasCanceledIsToldSoAndNeverReceived() throws InterruptedException {
        request.submit(slow(1), result -> received.add(-1));
        assertTrue(begun.await(LONG_ENOUGH, TimeUnit.SECONDS));
        request.submit(isWanted -> 2, received::add);
        request.cancel();
        request.submit(isWanted -> 3, received::add);
        mayEnd.countDown();
        assertEquals(3, next());
        assertFalse(received.contains(-1));
        assertTrue(received.isEmpty());
    }
}
