package org.stemma.app.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.stemma.pipeline.Progress;

/** Shows progress on standard error: a bar on a terminal once a task takes longer than a moment, else only notes. */
final class ConsoleProgress implements Progress {
    private static final long PATIENCE = Duration.ofMillis(1500).toNanos();

    private final World world;
    private String task = "";
    private long total;
    private long done;
    private long begun;
    private @Nullable ProgressBar bar;

    ConsoleProgress(World world) {
        this.world = world;
    }

    @Override
    public void begin(String name, long steps) {
        task = name;
        total = steps;
        done = 0;
        begun = System.nanoTime();
    }

    @Override
    public void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (world.terminal().err() && System.nanoTime() - begun > PATIENCE) {
            bar = open();
            bar.stepTo(done);
        }
    }

    private ProgressBar open() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setMaxRenderedLength(Math.min(100, world.terminal().columns()))
                .setConsumer(new ConsoleProgressBarConsumer(world.err()))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        world.err().flush();
    }

    @Override
    public void note(String message) {
        world.err().println("stemma: " + message);
        world.err().flush();
    }
}
