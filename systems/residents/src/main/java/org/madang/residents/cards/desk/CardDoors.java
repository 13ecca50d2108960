package org.madang.residents.cards.desk;

import org.madang.kernel.language.Text;
import org.madang.kernel.pages.DeskDoor;
import org.madang.residents.cards.CardDuties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desks for cards, each shown to those whose duty opens it. */
@Configuration(proxyBeanMethods = false)
class CardDoors {

    @Bean
    DeskDoor cardDesk() {
        return new DeskDoor(
                "/desk/cards",
                Text.of("주민등록증 업무", "Card desk"),
                Text.of("신청 심사, 교부, 주소변동", "Applications, pick-up, new addresses"),
                CardDuties.CARDS);
    }

    @Bean
    DeskDoor printingDesk() {
        return new DeskDoor(
                "/desk/cards/batches",
                Text.of("주민등록증 제작", "Printing of cards"),
                Text.of("제작 묶음과 결과", "Batches and what came of them"),
                CardDuties.PRINT);
    }
}
