package org.stemma.app.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.stemma.app.mcp.AgentServer;
import org.stemma.app.view.StoryLine;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stemma mcp}: a store for an agent that starts this program. Standard output holds the protocol alone. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        header = "Answers an agent on standard input and output (Model Context Protocol), until its input ends.")
final class McpVerb implements Callable<Integer> {
    private final World world;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    McpVerb(World world) {
        this.world = world;
    }

    @SuppressWarnings("try") // it answers beside, until it is closed
    @Override
    public Integer call() throws InterruptedException {
        Pipeline.Setup setup = new Pipeline.Setup(
                world.cache(), Runtime.getRuntime().availableProcessors(), Map.of(), new ConsoleProgress(world));
        CountDownLatch ended = new CountDownLatch(1);
        try (Pipeline pipeline = new Pipeline(setup);
                Archive archive =
                        new Archive(pipeline, store.openToRead(world), StoryLine::summary, Clock.systemUTC());
                AgentServer server = AgentServer.onStreams(
                        archive, CommandLineProgram.VERSION, new Watched(world.in(), ended), world.out())) {
            world.err()
                    .println("stemma: answering on standard input, from "
                            + archive.store().address());
            world.err().flush();
            ended.await();
        }
        return ExitCode.DONE;
    }

    /** An input that tells when it has ended. */
    private static final class Watched extends FilterInputStream {
        private final CountDownLatch ended;

        Watched(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return told(super.read(bytes, offset, length));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
