package org.madang.residents.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.MissingFields;
import org.madang.kernel.pages.Once;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.proceedings.MoveProceeding;
import org.madang.residents.proceedings.OpenCommand;
import org.madang.residents.proceedings.Proceeding;
import org.madang.residents.proceedings.ProceedingResult;
import org.madang.residents.proceedings.StepCommand;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entries of the register by their names, and the proceedings that lead to some of them. */
@RestController
@RequestMapping("/api/residents")
@Tag(name = "residents")
class EntryWrites {

    private final List<Entry<?>> entries;
    private final MoveProceeding proceedings;
    private final Answers answers;
    private final Access access;
    private final JsonMapper json;

    EntryWrites(
            List<Entry<?>> entries,
            MoveProceeding proceedings,
            Answers answers,
            Access access,
            JsonMapper json) {
        this.entries = entries;
        this.proceedings = proceedings;
        this.answers = answers;
        this.access = access;
        this.json = json;
    }

    @GetMapping("/entries")
    @Operation(summary = "The entries that can be made, with the fields of each")
    Map<String, Map<String, String>> entries() {
        access.holding(ResidentRegistration.REGISTER);
        var all = new LinkedHashMap<String, Map<String, String>>();
        for (var entry : entries) {
            var fields = new LinkedHashMap<String, String>();
            Arrays.stream(entry.command().getRecordComponents())
                    .forEach(field -> fields.put(field.getName(), field.getType().getSimpleName()));
            all.put(entry.name(), fields);
        }
        return all;
    }

    @PostMapping("/entries/{name}")
    @Operation(summary = "Make an entry (세대주 변경, 세대 분리·합가, 거주불명, 말소, 재등록 …)")
    ResponseEntity<?> enter(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable String name,
            @RequestBody JsonNode body) {
        var entry =
                entries.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return enter(key, entry, body);
    }

    private <C> ResponseEntity<?> enter(@Nullable String key, Entry<C> entry, JsonNode body) {
        C command;
        try {
            command = MissingFields.refuse(json.treeToValue(body, entry.command()));
        } catch (JacksonException e) {
            return Answers.badField("", Text.of("요청의 형식이 맞지 않습니다.", "The request is malformed."));
        }
        return answers.once(
                key,
                "entries/" + entry.name(),
                command,
                () ->
                        switch (entry.enter(command)) {
                            case EntryResult.Refused refused -> answers.refused(refused.reasons());
                            case EntryResult.Entered entered -> answers.created(entered);
                        });
    }

    @PostMapping("/proceedings")
    @Operation(summary = "Open a factual investigation (사실조사) or a request for another number")
    ResponseEntity<?> open(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody OpenCommand command) {
        return answers.once(
                key, "proceedings", command, () -> answered(proceedings.open(command), true));
    }

    @GetMapping("/proceedings/{id}")
    @Operation(summary = "A proceeding with every step that was taken")
    Proceeding proceeding(@PathVariable long id) {
        return proceedings
                .byId(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/proceedings/steps")
    @Operation(summary = "Take the next step of a proceeding: notice, public notice, objection …")
    ResponseEntity<?> step(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody StepCommand command) {
        return answers.once(
                key,
                "proceedings/steps",
                command,
                () -> answered(proceedings.take(command), false));
    }

    private Once.Response answered(ProceedingResult result, boolean created) {
        return switch (result) {
            case ProceedingResult.Refused refused -> answers.refused(refused.reasons());
            case ProceedingResult.Moved moved ->
                    created ? answers.created(moved) : answers.done(moved);
        };
    }
}
