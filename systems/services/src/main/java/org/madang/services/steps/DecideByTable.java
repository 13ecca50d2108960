package org.madang.services.steps;

import org.madang.kernel.language.Text;
import org.madang.services.Step;
import org.madang.services.StepAction;
import org.madang.services.StepOutcome;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DecisionTable.Verdict;
import org.madang.services.declaring.Knowledge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides a case by the decision table of its service alone, where the law leaves nothing to weigh
 * (General Act on Public Administration, Article 20). What the table leaves to an official is no
 * case for this step.
 */
@Component
class DecideByTable implements StepAction {

    private final ObjectProvider<Catalogue> catalogue;
    private final Knowledge knowledge;

    DecideByTable(ObjectProvider<Catalogue> catalogue, Knowledge knowledge) {
        this.catalogue = catalogue;
        this.knowledge = knowledge;
    }

    @Override
    public String code() {
        return "services.decide-by-table";
    }

    @Override
    public Text name() {
        return Text.of("결정표로 결정", "Decide by the table");
    }

    @Override
    public StepOutcome act(Step step) {
        var service = catalogue.getObject().version(step.service(), step.version()).service();
        var rule =
                service.table()
                        .flatMap(table -> table.decide(knowledge.of(step.facts(), step.answers())))
                        .orElseThrow(() ->
                                new IllegalStateException("no rule of the table fits the case"));
        if (rule.verdict() == Verdict.LOOK) {
            throw new IllegalStateException("the table leaves this case to an official");
        }
        var reason = Text.of("{0} ({1})", "{0} ({1})").with(rule.why(), rule.law());
        return new StepOutcome.Decided(rule.verdict() == Verdict.GRANT, reason);
    }
}
