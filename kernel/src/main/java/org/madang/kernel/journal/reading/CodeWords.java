package org.madang.kernel.journal.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.madang.kernel.journal.FactNames;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.SystemDescriptor;

/** Codes of the journal in words: from the kernel, the systems' descriptors and their beans. */
final class CodeWords {

    private static final Text DASH = Text.same("–");

    private static final Map<String, Text> KERNEL =
            Map.of(
                    "document", Text.of("서류", "A document"),
                    "account", Text.of("계정", "The account"),
                    "journal", Text.of("열람 기록", "The record of who looked"),
                    "password", Text.of("비밀번호", "Password"),
                    "passkey", Text.of("패스키", "Passkey"),
                    "access.sign-in", Text.of("로그인", "Signing in"),
                    "journal.audit", Text.of("감사 기록 조회", "Audit of the journal"));

    private final Map<String, Text> words = new HashMap<>(KERNEL);

    CodeWords(Collection<SystemDescriptor> systems, Collection<FactNames> contributed) {
        for (var system : systems) {
            words.put(system.name(), system.title());
            system.facts().forEach(fact -> words.put(fact.code(), fact.name()));
            system.services().forEach(service -> words.put(service.code(), service.name()));
            system.duties().forEach(duty -> words.put(duty.code(), duty.name()));
        }
        contributed.forEach(names -> words.putAll(names.names()));
    }

    /** A fact or use case; one nobody named is shown as it is. */
    Text of(String code) {
        var named = words.get(code);
        if (named != null) {
            return named;
        }
        return code.isBlank() ? DASH : Text.same(code);
    }

    /** A use case; one nobody named is shown as the system it belongs to. */
    Text ofUseCase(String code) {
        var named = words.get(code);
        if (named != null) {
            return named;
        }
        var dot = code.indexOf('.');
        var system = dot < 0 ? null : words.get(code.substring(0, dot));
        return system == null ? of(code) : system;
    }
}
