package org.stemma.app.mcp;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stemma.app.json.Json;
import org.stemma.pipeline.Archive;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tools, each a question, what it is for, and who answers it. */
final class McpTools {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private McpTools() {}

    static List<SyncToolSpecification> of(Archive archive) {
        ArchiveReader reader = new ArchiveReader(archive);
        StoryAnswers stories = new StoryAnswers(reader);
        StatementAnswers statements = new StatementAnswers(reader);
        ClaimChecker claims = new ClaimChecker(reader);
        CoverageMeter coverage = new CoverageMeter(archive);
        return List.of(
                tool(
                        "search_stories",
                        "Stories whose reports have the words, with how many newsrooms and origins stand behind each.",
                        Questions.Words.class,
                        Answers.Stories.class,
                        stories::search),
                tool(
                        "trace",
                        "A story's lineage: its origins, and which report comes from which, with the passages that prove it.",
                        Questions.OfStory.class,
                        Answers.Lineage.class,
                        stories::trace),
                tool(
                        "find_origin",
                        "Where a story's information came from first, why, and for which reports that is not decided.",
                        Questions.OfStory.class,
                        Answers.OriginsFound.class,
                        stories::origins),
                tool(
                        "who_said",
                        "Statements by speaker or words, with every wording's place and what differs between the wordings.",
                        Questions.Said.class,
                        Answers.Statements.class,
                        statements::said),
                tool(
                        "compare",
                        "Two reports beside each other: what derives from what, shared statements with their differences, and what"
                                + " only one of them has.",
                        Questions.Pair.class,
                        Answers.Comparison.class,
                        statements::compare),
                tool(
                        "check_claim",
                        "Whether the archive holds a claim, from how many origins, and with which differing numbers, names, dates"
                                + " and negations. It does not say whether the claim is true.",
                        Questions.Claim.class,
                        Answers.Verdict.class,
                        claims::check),
                tool(
                        "coverage",
                        "What the archive holds, by days, outlets and languages, and what cannot be measured with it.",
                        Questions.Topic.class,
                        Answers.Coverage.class,
                        coverage::measure));
    }

    private static <Q extends Record, A extends Record> SyncToolSpecification tool(
            String name, String description, Class<Q> question, Class<A> answer, Function<Q, A> work) {
        Tool tool = Tool.builder(name, Schemas.input(question))
                .description(description)
                .outputSchema(Schemas.output(answer))
                .annotations(ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return new SyncToolSpecification(tool, (exchange, request) -> call(request, question, work));
    }

    private static <Q extends Record, A extends Record> CallToolResult call(
            CallToolRequest request, Class<Q> question, Function<Q, A> work) {
        try {
            Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
            String answer = Json.line(work.apply(JSON.convertValue(arguments, question)));
            return CallToolResult.builder()
                    .addTextContent(answer)
                    .structuredContent(JSON.readValue(answer, OBJECT))
                    .build();
        } catch (BadQuestion | JacksonException bad) {
            return CallToolResult.builder()
                    .addTextContent(String.valueOf(bad.getMessage()))
                    .isError(true)
                    .build();
        }
    }

    /** A question that cannot be answered as it is put. */
    static final class BadQuestion extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadQuestion(String message) {
            super(message);
        }
    }
}
