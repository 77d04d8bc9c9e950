package dev.inkling.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands the body of an HTTP response to a worker that waits for it in small slices, so that the worker can be canceled and
 * can tell a silent server; a stream would block it.
 */
final class BodyQueue implements Flow.Subscriber<List<ByteBuffer>>, Closeable {
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private Flow.@Nullable Subscription subscription;
    private boolean closed;

    @Override
    public synchronized void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        if (closed) {
            newSubscription.cancel();
        } else {
            newSubscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        items.add(new Item(buffers, false, null));
    }

    @Override
    public void onError(Throwable error) {
        items.add(new Item(List.of(), true, error));
    }

    @Override
    public void onComplete() {
        items.add(new Item(List.of(), true, null));
    }

    /**
     * The next part of the body, or null if none came within the given time.
     *
     * @throws IOException if the connection broke
     */
    @Nullable
    Item poll(long millis) throws IOException, InterruptedException {
        Item item = items.poll(millis, TimeUnit.MILLISECONDS);
        if (item != null && item.error != null) {
            throw new IOException(item.error.getMessage(), item.error);
        }
        if (item != null && !item.last) {
            requestNext();
        }
        return item;
    }

    /** Ends the transfer; what is still on its way is dropped. */
    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private synchronized void requestNext() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    /** Some bytes of the body, or its end. */
    record Item(
            List<ByteBuffer> buffers,
            boolean last,
            @Nullable Throwable error) {}
}
