package org.madang.kiosk.demo;

import java.util.List;
import java.util.Set;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.demo.DemoAccounts;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.language.Text;
import org.madang.kiosk.KioskMachines;
import org.madang.kiosk.pins.Pins;
import org.springframework.stereotype.Component;

/** Somebody who runs machines, and a resident who can use them. */
@Component
class KioskDemo implements DemoRoom {

    /** Printed nowhere else: the PIN of the demo's first resident. */
    static final String PIN = "258013";

    private static final String KEEPER = "kiosk.jongno";

    private final DemoAccounts demo;
    private final Accounts accounts;
    private final Pins pins;

    KioskDemo(DemoAccounts demo, Accounts accounts, Pins pins) {
        this.demo = demo;
        this.accounts = accounts;
        this.pins = pins;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public List<DemoSignIn> signIns() {
        return List.of(
                new DemoSignIn(
                        DemoSignIn.Kind.OFFICIAL,
                        KEEPER,
                        Text.of("종로구 무인민원발급기 담당", "Runs the machines of Jongno-gu"),
                        Text.of(
                                "발급기를 등록하고 /kiosk에서 김민준의 번호와 비밀번호 258013으로 발급",
                                "Register a machine; at /kiosk: Kim Minjun's number, PIN 258013")));
    }

    @Override
    public void open(long population) {
        var office =
                new Office("11110", Text.of("종로구청", "Jongno-gu Office"), new Jurisdiction("11110"));
        demo.official(KEEPER, Text.of("유나래", "Yu Narae"), office, Set.of(KioskMachines.RUN.code()));
        accounts.find("kim.minjun")
                .map(Accounts.Account::actor)
                .filter(Actor.Resident.class::isInstance)
                .map(Actor.Resident.class::cast)
                .filter(resident -> !pins.isSet(resident.residentId()))
                .ifPresent(resident -> pins.set(resident.residentId(), PIN));
    }
}
