package org.stemma.pipeline;

import java.util.List;
import org.stemma.report.Report;
import org.stemma.story.Digest;
import org.stemma.story.LanguageBridge;
import org.stemma.story.Story;
import org.stemma.story.StoryClusterer;

/** Groups reports that come in the order of the stream: by their words in one language, by what needs no words across languages. */
final class StoryFinder {
    private final StoryClusterer clusterer = new StoryClusterer();
    private final LanguageBridge bridge = new LanguageBridge();

    void add(Report report, Digest digest) {
        clusterer.add(digest);
        bridge.add(report);
    }

    List<Story> stories() {
        clusterer.settle();
        return bridge.join(clusterer.stories());
    }
}
